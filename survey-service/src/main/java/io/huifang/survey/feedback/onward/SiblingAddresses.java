package io.huifang.survey.feedback.onward;

import io.smallrye.config.ConfigMapping;

/**
 * Where this service reaches its siblings; {@code http://host:port} without a path. Not always
 * where people reach them: in a cluster calls stay inside.
 */
@ConfigMapping(prefix = "huifang.siblings")
interface SiblingAddresses {
  String ticketUrl();

  String escalationUrl();
}
