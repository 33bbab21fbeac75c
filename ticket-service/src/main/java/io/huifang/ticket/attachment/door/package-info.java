/** Attachments over HTTP. */
@NullMarked
package io.huifang.ticket.attachment.door;

import org.jspecify.annotations.NullMarked;
