package io.huifang.ticket.contact.live;

import io.huifang.ticket.contact.Course;
import java.util.List;

/**
 * What has come of the events of a contact.
 *
 * @param told every event, as it happened
 */
record Story(Course course, List<Told> told) {

  /**
   * @param counts whether it could happen at its place
   */
  record Told(LiveEvent event, boolean counts) {}
}
