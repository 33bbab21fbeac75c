package io.huifang.ticket.contact.record;

import io.huifang.ticket.contact.Contact;
import io.huifang.ticket.contact.ContactChannel;
import io.huifang.ticket.contact.Course;
import io.huifang.ticket.contact.Direction;
import io.huifang.ticket.contact.Source;

/** A contact before an import has changed something; nothing of whom it was with. */
record Former(
    long version, Source source, ContactChannel channel, Direction direction, Course course) {
  static Former of(Contact c) {
    return new Former(c.version(), c.source(), c.channel(), c.direction(), c.course());
  }
}
