package io.huifang.platform.audit.trail;

import java.util.Optional;

/** What people call the things of a service, where their ids say nothing to anybody. */
public interface ThingNames {

  /** The name, empty if there is none. */
  Optional<String> name(String kind, String id);
}
