/** What is paid: claims settled benefit by benefit, limits used up in an explicit ledger. */
@NullMarked
package dev.indemnity.core.settlement;

import org.jspecify.annotations.NullMarked;
