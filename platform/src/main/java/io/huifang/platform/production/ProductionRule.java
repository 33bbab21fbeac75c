package io.huifang.platform.production;

/** What must not be in production, or had better not be: a bean for settings of one service. */
public interface ProductionRule {

  /** Adds what it finds, all of it. */
  void check(Findings findings);
}
