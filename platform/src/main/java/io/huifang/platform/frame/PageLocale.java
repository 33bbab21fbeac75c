package io.huifang.platform.frame;

import io.huifang.platform.language.Language;
import io.quarkus.arc.Arc;
import io.quarkus.qute.EngineBuilder;
import io.quarkus.qute.TemplateInstance;
import io.quarkus.vertx.http.runtime.CurrentVertxRequest;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;

/** Every page speaks the language of who asks for it, unless whoever renders it says otherwise. */
@ApplicationScoped
class PageLocale {
  @Inject CurrentVertxRequest current;

  void install(@Observes EngineBuilder engine) {
    engine.addTemplateInstanceInitializer(this::choose);
  }

  private void choose(TemplateInstance page) {
    if (!Arc.container().requestContext().isActive()) {
      return;
    }
    RoutingContext request = current.getCurrent();
    if (request != null) {
      page.setLocale(Language.of(request.request()).tag());
    }
  }
}
