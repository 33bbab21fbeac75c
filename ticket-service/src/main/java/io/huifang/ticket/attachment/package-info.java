/**
 * Files that go with messages: taken in after a look at what they are, kept in pieces beside the
 * ticket, handed out as downloads and in no other way.
 */
@NullMarked
package io.huifang.ticket.attachment;

import org.jspecify.annotations.NullMarked;
