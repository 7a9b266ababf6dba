package dev.indemnity.tables;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.immutables.value.Value;

/**
 * How Immutables generates the values of this package and of all packages below it.
 *
 * <p>The generated classes are package-private: dependents bind to the hand-written ones alone.
 * They carry no annotation that was merely found on the class path, since the compilers of
 * dependents would warn of those they cannot find. They use nothing but the JDK, so that an older
 * Guava that stands first on a class path does no harm.
 */
@Target(ElementType.PACKAGE)
@Retention(RetentionPolicy.SOURCE)
@Value.Style(
    allowedClasspathAnnotations = Override.class,
    jdkOnly = true,
    visibility = Value.Style.ImplementationVisibility.PACKAGE,
    overshadowImplementation = true)
@interface ValueStyle {}
