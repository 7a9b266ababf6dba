package dev.indemnity.tables.annex;

import dev.indemnity.core.problem.Place;
import dev.indemnity.core.problem.Problem;
import dev.indemnity.core.scheme.Annex;
import dev.indemnity.core.scheme.BrokenEditionException;
import dev.indemnity.core.scheme.SchemeEdition;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;

/**
 * What was read of an annex file.
 *
 * @param name the name of the file
 * @param annex the annex; absent: too little could be read
 * @param problems what is wrong with the file itself
 * @param pointer where in the file stands what an annex has at a pointer
 */
record AnnexFile(
    String name, Optional<Annex> annex, List<Problem> problems, UnaryOperator<String> pointer) {

  SchemeEdition supply(SchemeEdition edition) {
    List<Problem> all = new ArrayList<>(problems);
    if (annex.isPresent()) {
      try {
        SchemeEdition supplied = edition.supplied(annex.get());
        if (all.isEmpty()) {
          return supplied;
        }
      } catch (BrokenEditionException e) {
        e.problems().forEach(problem -> all.add(inFile(problem)));
      }
    }
    throw new BrokenEditionException(name, all.stream().sorted().distinct().toList());
  }

  private Problem inFile(Problem problem) {
    Place place =
        new Place(name, pointer.apply(problem.place().pointer()), problem.place().column());
    return new Problem(place, problem.found(), problem.expected(), problem.nearest());
  }
}
