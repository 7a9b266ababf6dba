package dev.indemnity.core.scheme;

import dev.indemnity.core.text.Text;
import java.util.Optional;

/**
 * A document an edition follows.
 *
 * @param title its title
 * @param number its official number
 * @param address where it can be read
 */
public record Source(Text title, Optional<String> number, Optional<String> address) {}
