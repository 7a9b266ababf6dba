import dev.indemnity.core.number.*
