/** What a file is, told by its content; names and declared types are not believed. */
@NullMarked
package io.huifang.ticket.attachment.kind;

import org.jspecify.annotations.NullMarked;
