/** Files on their way out: as downloads only, so many at once, and not drop by drop. */
@NullMarked
package io.huifang.ticket.attachment.download;

import org.jspecify.annotations.NullMarked;
