/** Who is eligible, what it costs, when cover runs and what is paid: types and pure functions. */
@SuppressWarnings("requires-automatic") // the Immutables annotations, needed by the compiler alone
module dev.indemnity.core {
  requires com.google.common; // not transitive: no Guava type is in the API
  requires org.objectweb.asm; // writes the loops of roster pricing
  requires transitive org.joda.money;
  requires static transitive org.jspecify;
  requires static org.immutables.value.annotations;

  exports dev.indemnity.core.allocation;
  exports dev.indemnity.core.amount;
  exports dev.indemnity.core.application;
  exports dev.indemnity.core.comparison;
  exports dev.indemnity.core.coverage;
  exports dev.indemnity.core.eligibility;
  exports dev.indemnity.core.endorsement;
  exports dev.indemnity.core.evaluation;
  exports dev.indemnity.core.experience;
  exports dev.indemnity.core.explanation;
  exports dev.indemnity.core.fact;
  exports dev.indemnity.core.language;
  exports dev.indemnity.core.number;
  exports dev.indemnity.core.outcome;
  exports dev.indemnity.core.premium;
  exports dev.indemnity.core.problem;
  exports dev.indemnity.core.roster;
  exports dev.indemnity.core.rule;
  exports dev.indemnity.core.scheme;
  exports dev.indemnity.core.settlement;
  exports dev.indemnity.core.table;
  exports dev.indemnity.core.text;
}
