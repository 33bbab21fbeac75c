package io.huifang.platform.privacy;

import java.util.Map;

/** What a service keeps about a customer; each service has one such bean. */
public interface PersonalData {

  /**
   * Queries by the name of what they find. In each {@code :person} stands for the id of the
   * customer; secrets, and what is about somebody else, are not among the columns.
   */
  Map<String, String> queries();
}
