package dev.indemnity.tables.renaming;

import static dev.indemnity.tables.renaming.Renaming.Kind.CATEGORY;
import static dev.indemnity.tables.renaming.Renaming.Kind.GROUP;
import static dev.indemnity.tables.renaming.Renaming.Kind.UNIT;

import dev.indemnity.core.language.Type;
import java.util.List;

/** Types and values under other names: texts are renamed, all else is kept. */
final class RenamedValues {
  private final Renaming renaming;

  RenamedValues(Renaming renaming) {
    this.renaming = renaming;
  }

  Type type(Type type) {
    Type element = type.element();
    String label =
        switch (type.kind()) {
          case NUMBER -> renaming.get(UNIT, type.label());
          case CATEGORY -> renaming.get(CATEGORY, type.label());
          case ITEM -> renaming.get(GROUP, type.label());
          default -> type.label();
        };
    return new Type(type.kind(), label, element == null ? null : type(element), type.optional());
  }

  Object value(Type type, Object value) {
    if (value instanceof List<?> list && type.element() != null) {
      Type element = type.element();
      return list.stream().map(each -> value(element, each)).toList();
    }
    return value instanceof String text && type.isText() ? renaming.text(text) : value;
  }
}
