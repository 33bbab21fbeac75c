package io.huifang.platform.unchanged;

import com.fasterxml.jackson.annotation.JsonIgnore;

/**
 * An answer with an entity tag. Two answers of equal substance have the same weak tag (RFC 9110,
 * 8.8.1), so that whoever brings it along in {@code If-None-Match} gets 304 and no body.
 */
public interface Substantial {

  /**
   * What has to be equal: the answer without the time of day, of texts, numbers, times, and lists,
   * maps and public records of them.
   */
  @JsonIgnore
  Object substance();
}
