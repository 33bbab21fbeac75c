package io.huifang.escalation.notify.page;

import io.huifang.escalation.Urgency;
import io.huifang.escalation.notify.Deliveries;
import io.huifang.escalation.notify.Message;
import io.huifang.escalation.notify.channel.Verdict;
import io.huifang.escalation.notify.endpoint.Endpoint;
import io.huifang.escalation.notify.endpoint.Endpoints;
import io.huifang.escalation.notify.endpoint.Interest;
import io.huifang.escalation.notify.endpoint.PutEndpoint;
import io.huifang.escalation.notify.send.Decisions;
import io.huifang.escalation.notify.send.Trials;
import io.huifang.platform.frame.settings.SettingsTexts;
import io.huifang.platform.paging.Params;
import io.huifang.platform.problem.ProblemException;
import io.huifang.platform.security.Role;
import io.huifang.platform.versioning.Version;
import io.huifang.platform.web.Flash;
import io.huifang.platform.web.Form;
import io.huifang.platform.web.Visitor;
import io.quarkus.qute.Location;
import io.quarkus.qute.Template;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jspecify.annotations.Nullable;

/** The list of endpoints, the form of one, and what has to be decided. A secret is shown once. */
@Path("/settings/notifications")
@Produces(MediaType.TEXT_HTML + ";charset=UTF-8")
@RolesAllowed(Role.ADMIN)
public class NotificationSettings {
  private static final String HERE = "/settings/notifications";
  private static final int SHOWN = 50;
  @Inject Endpoints endpoints;
  @Inject Deliveries deliveries;
  @Inject Decisions decisions;
  @Inject Trials trials;
  @Inject Visitor visitor;
  @Inject Flash flash;

  @Inject
  @Location("notify/endpoints.html")
  Template list;

  @Inject
  @Location("notify/endpoint.html")
  Template edit;

  @GET
  @Operation(hidden = true)
  public String list() {
    return list.data("endpoints", endpoints.of(null))
        .data("unsure", deliveries.unsure(SHOWN))
        .data("said", flash.take("saved"))
        .data("key", flash.take("key"))
        .data("failed", flash.take("failed"))
        .render();
  }

  @GET
  @Path("/one")
  @Operation(hidden = true)
  public String one(@QueryParam("id") @Nullable String id) {
    UUID endpoint = Params.uuid("id", id);
    if (endpoint == null) {
      PutEndpoint blank =
          new PutEndpoint("", SettingsForm.CHANNELS.get(0), null, null, Interest.all(), true);
      return shown(null, blank, null, false);
    }
    Endpoint.View known = endpoints.one(endpoint, null);
    return shown(known, asTyped(known), null, false);
  }

  /** Not one transaction: who loses the race is shown the form, and not a rollback. */
  @POST
  @Path("/one")
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  @Operation(hidden = true)
  public Response save(Form typed) {
    UUID id = Params.uuid("id", typed.optional("id"));
    PutEndpoint endpoint = SettingsForm.read(typed);
    Endpoints.Kept kept;
    try {
      kept =
          id == null
              ? endpoints.create(endpoint, null)
              : endpoints.change(id, null, Version.etag(typed.version()), endpoint);
    } catch (ProblemException e) {
      int status = e.problem().status();
      if (status == 404) {
        throw e;
      }
      boolean conflict = status == 412;
      String wrong = conflict ? null : e.problem().sentence(visitor.language());
      Endpoint.View known = id == null ? null : endpoints.one(id, null);
      return Response.status(status).entity(shown(known, endpoint, wrong, conflict)).build();
    }
    return saved(kept.secret());
  }

  @POST
  @Path("/key")
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  @Operation(hidden = true)
  public Response key(Form typed) {
    UUID id = id(typed);
    String seen = Version.etag(typed.version());
    if ("end".equals(typed.optional("do"))) {
      endpoints.endFormer(id, null, seen);
      return saved(null);
    }
    if ("remove".equals(typed.optional("do"))) {
      endpoints.remove(id, null, seen);
      return saved(null);
    }
    return saved(endpoints.rotate(id, null, seen).secret());
  }

  @POST
  @Path("/test")
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  @Operation(hidden = true)
  public Response test(Form typed) {
    Verdict verdict = trials.send(id(typed), null);
    NotifyTexts texts = visitor.language().texts(NotifyTexts.class);
    if (verdict.outcome() == Verdict.Outcome.TAKEN) {
      flash.put(HERE, "saved", texts.tested(verdict.said()));
    } else {
      flash.put(HERE, "failed", texts.testFailed(verdict.said()));
    }
    return back();
  }

  @POST
  @Path("/decision")
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  @Operation(hidden = true)
  public Response decide(Form typed) {
    decisions.decide(id(typed), "again".equals(typed.optional("do")));
    return saved(null);
  }

  private static UUID id(Form typed) {
    return Objects.requireNonNull(Params.uuid("id", typed.text("id", 36)));
  }

  private Response saved(@Nullable String key) {
    flash.put(HERE, "saved", visitor.language().texts(SettingsTexts.class).saved());
    if (key != null) {
      flash.put(HERE, "key", key);
    }
    return back();
  }

  private static Response back() {
    return Response.seeOther(URI.create(HERE)).build();
  }

  private static PutEndpoint asTyped(Endpoint.View known) {
    return new PutEndpoint(
        known.name(), known.channel(), null, null, known.interest(), known.active());
  }

  private String shown(
      Endpoint.@Nullable View known, PutEndpoint typed, @Nullable String wrong, boolean conflict) {
    return edit.data("known", known)
        .data("typed", typed)
        .data("wrong", wrong)
        .data("conflict", conflict)
        .data("teams", String.join(", ", typed.interest().teams()))
        .data("channels", SettingsForm.CHANNELS)
        .data("kinds", List.of(Message.Kind.values()))
        .data("urgencies", List.of(Urgency.values()))
        .data("entity", known == null ? "" : known.id().toString())
        .render();
  }
}
