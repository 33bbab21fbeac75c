/** Records of one person that came twice: found, merged, and taken apart again. */
@NullMarked
package io.huifang.ticket.duplicate;

import org.jspecify.annotations.NullMarked;
