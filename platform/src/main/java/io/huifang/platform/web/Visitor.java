package io.huifang.platform.web;

import io.huifang.platform.security.Caller;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;

/** The person at the page, by name, for the layout. */
@Named("visitor")
@RequestScoped
public class Visitor {
  @Inject Caller caller;

  public String getName() {
    return caller.name();
  }
}
