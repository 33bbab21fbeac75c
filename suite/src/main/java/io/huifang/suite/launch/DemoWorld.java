package io.huifang.suite.launch;

/**
 * Fills a fresh installation with something to look at; found by {@link java.util.ServiceLoader}.
 */
public interface DemoWorld {
  /** Called once for each data folder, when everything answers. */
  void load(Stack stack);

  /** Lets it live on, for as long as the suite runs; every time it starts. */
  void goOn(Stack stack);
}
