package dev.indemnity.benchmarks.suite;

/**
 * Something measured.
 *
 * @param what its name
 * @param rows how many rows one call prices
 * @param threads on how many threads
 * @param group what it is shown beside
 * @param call does it once
 */
record Task(String what, int rows, int threads, String group, Runnable call) {}
