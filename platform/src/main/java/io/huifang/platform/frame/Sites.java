package io.huifang.platform.frame;

import io.quarkus.runtime.annotations.StaticInitSafe;
import io.smallrye.config.ConfigMapping;

/** Where people reach the services of the suite; {@code http://host:port} without a path. */
@StaticInitSafe
@ConfigMapping(prefix = "huifang.sites")
public interface Sites {
  String ticket();

  String survey();

  String escalation();

  String kpi();
}
