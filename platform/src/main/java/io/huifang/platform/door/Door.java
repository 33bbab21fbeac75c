package io.huifang.platform.door;

import io.huifang.platform.door.connection.HeaderTimer;
import io.netty.channel.Channel;
import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.net.impl.ConnectionBase;
import io.vertx.ext.web.RoutingContext;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;

/**
 * The way of every request before a thread works on it: counted by address, then by caller, then
 * its body is taken, then it waits for a place. See docs/adr/0016.
 */
@ApplicationScoped
class Door {
  private static final int FIRST = 1_000;

  /** After authentication (200) and the policies of pages (100), before everything that works. */
  private static final int AFTER_LOGIN = 50;

  private final Map<Area, Turnstile> turnstiles = new EnumMap<>(Area.class);
  @Inject DoorConfig config;
  @Inject Areas areas;
  @Inject Counting counting;
  @Inject Callers callers;
  @Inject Bodies bodies;
  @Inject Refusal refusal;
  @Inject SafeHeaders headers;

  @PostConstruct
  void open() {
    DoorConfig.Places places = config.places();
    long patience = places.patience().toMillis();
    turnstiles.put(Area.CUSTOMERS, new Turnstile(places.customers(), patience, refusal));
    turnstiles.put(Area.CALLERS, new Turnstile(places.callers(), patience, refusal));
    turnstiles.put(Area.EVENTS, new Turnstile(places.events(), patience, refusal));
    turnstiles.put(Area.STREAMS, new Turnstile(0, patience, refusal));
    turnstiles.put(Area.REST, new Turnstile(0, patience, refusal));
  }

  void install(@Observes Filters filters) {
    filters.register(this::arrive, FIRST);
    filters.register(this::enter, AFTER_LOGIN);
  }

  private void arrive(RoutingContext request) {
    if (request.request().connection() instanceof ConnectionBase connection) {
      Channel channel = connection.channel();
      HeaderTimer.begun(channel);
      request.addEndHandler(ended -> HeaderTimer.ended(channel));
    }
    headers.protect(request);
    if (counting.admits(request, areas.of(request.normalizedPath()))) {
      request.next();
    }
  }

  private void enter(RoutingContext request) {
    String path = request.normalizedPath();
    Area area = areas.of(path);
    if (area == Area.CUSTOMERS || area == Area.REST) {
      takeBody(request, area, false);
      return;
    }
    if (Bodies.carried(request.request())) {
      request.request().pause();
    }
    callers.identify(
        request,
        caller -> {
          if (counting.admits(request, area, caller)) {
            takeBody(request, area, caller != null);
          }
        });
  }

  private void takeBody(RoutingContext request, Area area, boolean known) {
    long largest = areas.largest(request.normalizedPath(), area, known);
    bodies.take(request, largest, known, () -> turnstile(area).pass(request, request::next));
  }

  private Turnstile turnstile(Area area) {
    return Objects.requireNonNull(turnstiles.get(area));
  }
}
