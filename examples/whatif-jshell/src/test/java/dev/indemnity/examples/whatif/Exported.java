package dev.indemnity.examples.whatif;

import java.io.File;
import java.io.IOException;
import java.lang.module.ModuleDescriptor;
import java.lang.module.ModuleFinder;
import java.lang.module.ModuleReader;
import java.lang.module.ModuleReference;
import java.lang.reflect.Modifier;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The public types of the packages the library's modules export. */
final class Exported {
  private Exported() {}

  static List<Class<?>> types() throws IOException, ClassNotFoundException {
    Path[] classPath =
        Pattern.compile(File.pathSeparator, Pattern.LITERAL)
            .splitAsStream(System.getProperty("java.class.path"))
            .map(Path::of)
            .toArray(Path[]::new);
    List<Class<?>> types = new ArrayList<>();
    for (ModuleReference module : ModuleFinder.of(classPath).findAll()) {
      if (module.descriptor().name().startsWith("dev.indemnity.")) {
        List<String> packages =
            module.descriptor().exports().stream().map(ModuleDescriptor.Exports::source).toList();
        for (String name : topLevel(module)) {
          Class<?> type = Class.forName(name);
          if (Modifier.isPublic(type.getModifiers()) && packages.contains(type.getPackageName())) {
            types.add(type);
          }
        }
      }
    }
    return types;
  }

  private static List<String> topLevel(ModuleReference module) throws IOException {
    try (ModuleReader reader = module.open();
        Stream<String> files = reader.list()) {
      return files
          .filter(file -> file.endsWith(".class") && !file.contains("$") && !file.contains("-"))
          .map(file -> file.substring(0, file.length() - ".class".length()).replace('/', '.'))
          .toList();
    }
  }
}
