package dev.indemnity.tables.command;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * What follows a command.
 *
 * @param names files, directories or names, in order
 * @param editions where to look for editions besides those that ship
 */
record Arguments(List<String> names, List<Path> editions) {
  private static final String EDITIONS = "--editions";

  static Arguments of(List<String> words) {
    List<String> names = new ArrayList<>();
    List<Path> editions = new ArrayList<>();
    for (int i = 0; i < words.size(); i++) {
      String word = words.get(i);
      if (word.equals(EDITIONS)) {
        i++;
        if (i == words.size()) {
          throw new WrongUsageException(EDITIONS + " must be followed by a directory or file");
        }
        editions.add(Path.of(words.get(i)));
      } else if (word.startsWith("-")) {
        throw new WrongUsageException(word + " is no option");
      } else {
        names.add(word);
      }
    }
    return new Arguments(List.copyOf(names), List.copyOf(editions));
  }

  /** At least one file or directory. */
  List<Path> paths() {
    if (names.isEmpty()) {
      throw new WrongUsageException("at least one directory or file is needed");
    }
    return names.stream().map(Path::of).toList();
  }

  void requireNoEditions() {
    if (!editions.isEmpty()) {
      throw new WrongUsageException(EDITIONS + " is no option of this command");
    }
  }
}
