package dev.indemnity.tables.annex;

import dev.indemnity.core.problem.Place;
import dev.indemnity.core.problem.Problem;
import dev.indemnity.core.scheme.Annex;
import dev.indemnity.core.scheme.BrokenEditionException;
import dev.indemnity.core.scheme.SchemeEdition;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.UnaryOperator;

/**
 * What was read of an annex file.
 *
 * @param annex the annex; what could not be read of it has something in its place
 * @param mistakes what is wrong with the file itself
 * @param unread the pointers of the annex where something stands in for what was refused: nothing
 *     more is told of these
 * @param pointer where in the file stands what an annex has at a pointer
 */
record AnnexFile(
    Annex annex, Mistakes mistakes, Set<String> unread, UnaryOperator<String> pointer) {

  SchemeEdition supply(SchemeEdition edition) {
    if (mistakes.areEnough()) {
      throw mistakes.with(List.of());
    }
    List<Problem> found = new ArrayList<>();
    try {
      SchemeEdition supplied = edition.supplied(annex);
      if (mistakes.none()) {
        return supplied;
      }
    } catch (BrokenEditionException e) {
      for (Problem problem : e.problems()) {
        if (mistakes.none() || !isUnread(problem.place().pointer())) {
          found.add(inFile(problem));
        }
      }
    }
    throw mistakes.with(found);
  }

  private boolean isUnread(String start) {
    String at = start;
    while (!at.isEmpty() && !unread.contains(at)) {
      at = at.substring(0, Math.max(0, at.lastIndexOf('/')));
    }
    return !at.isEmpty();
  }

  private Problem inFile(Problem problem) {
    Place place =
        new Place(
            mistakes.file(), pointer.apply(problem.place().pointer()), problem.place().column());
    return new Problem(place, problem.found(), problem.expected(), problem.nearest());
  }
}
