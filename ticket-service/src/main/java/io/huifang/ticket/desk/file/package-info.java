/** Files in the composer and in the conversation of the desk. */
@NullMarked
package io.huifang.ticket.desk.file;

import org.jspecify.annotations.NullMarked;
