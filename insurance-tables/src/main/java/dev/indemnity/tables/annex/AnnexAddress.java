package dev.indemnity.tables.annex;

/**
 * Which edition an annex says it is for.
 *
 * @param of the id of the edition; empty: it does not say
 * @param label the label of the edition; empty: it does not say
 */
public record AnnexAddress(String of, String label) {}
