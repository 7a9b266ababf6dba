/** Scheme editions as files: read, checked, versioned, and those that ship with the library. */
@SuppressWarnings("requires-automatic") // the Immutables annotations, needed by the compiler alone
module dev.indemnity.tables {
  requires transitive dev.indemnity.core;
  requires com.fasterxml.jackson.databind; // not transitive: no Jackson type is in the API
  requires de.siegmar.fastcsv;
  requires static transitive org.jspecify;
  requires static org.immutables.value.annotations;

  exports dev.indemnity.tables.annex;
  exports dev.indemnity.tables.cases;
  exports dev.indemnity.tables.catalog;
  exports dev.indemnity.tables.clauses;
  exports dev.indemnity.tables.command;
  exports dev.indemnity.tables.edition;
  exports dev.indemnity.tables.result;
  exports dev.indemnity.tables.roster;
}
