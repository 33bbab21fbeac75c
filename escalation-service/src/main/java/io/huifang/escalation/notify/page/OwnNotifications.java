package io.huifang.escalation.notify.page;

import io.huifang.escalation.Urgency;
import io.huifang.escalation.notify.channel.Verdict;
import io.huifang.escalation.notify.endpoint.Endpoints;
import io.huifang.escalation.notify.rule.PersonRule;
import io.huifang.escalation.notify.rule.PersonRules;
import io.huifang.escalation.notify.rule.Wishes;
import io.huifang.escalation.notify.send.Trials;
import io.huifang.platform.frame.settings.SettingsTexts;
import io.huifang.platform.paging.Params;
import io.huifang.platform.problem.ProblemException;
import io.huifang.platform.security.Caller;
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
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.time.DayOfWeek;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jspecify.annotations.Nullable;

/** The page on which somebody says how to be told. */
@Path("/me/notifications")
@Produces(MediaType.TEXT_HTML + ";charset=UTF-8")
@RolesAllowed({Role.AGENT, Role.SPECIALIST, Role.LEAD, Role.MANAGER, Role.ADMIN})
public class OwnNotifications {
  private static final String HERE = "/me/notifications";
  @Inject PersonRules rules;
  @Inject Endpoints endpoints;
  @Inject Trials trials;
  @Inject Caller caller;
  @Inject Visitor visitor;
  @Inject Flash flash;

  @ConfigProperty(name = "huifang.zone")
  String usualZone;

  @Inject
  @Location("notify/own.html")
  Template page;

  @GET
  @Operation(hidden = true)
  public String read() {
    PersonRule.View rule = rules.of(caller.id());
    return shown(rule.version(), rule.wishes(), null, false);
  }

  @POST
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  @Operation(hidden = true)
  public Response save(Form typed) {
    Wishes wishes = OwnForm.read(typed);
    try {
      rules.change(caller.id(), Version.etag(typed.version()), wishes);
    } catch (ProblemException e) {
      boolean conflict = e.problem().status() == 412;
      String wrong = conflict ? null : e.problem().sentence(visitor.language());
      long version = conflict ? rules.of(caller.id()).version() : typed.version();
      return Response.status(e.problem().status())
          .entity(shown(version, wishes, wrong, conflict))
          .build();
    }
    return saved(null);
  }

  @POST
  @Path("/endpoint")
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  @Operation(hidden = true)
  public Response add(Form typed) {
    try {
      return saved(endpoints.create(SettingsForm.read(typed), caller.id()).secret());
    } catch (ProblemException e) {
      flash.put(HERE, "failed", e.problem().sentence(visitor.language()));
      return back();
    }
  }

  @POST
  @Path("/endpoint/change")
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  @Operation(hidden = true)
  public Response change(Form typed) {
    UUID id = Objects.requireNonNull(Params.uuid("id", typed.text("id", 36)));
    if ("remove".equals(typed.optional("do"))) {
      endpoints.remove(id, caller.id(), Version.etag(typed.version()));
      return saved(null);
    }
    Verdict verdict = trials.send(id, caller.id());
    NotifyTexts texts = visitor.language().texts(NotifyTexts.class);
    boolean taken = verdict.outcome() == Verdict.Outcome.TAKEN;
    flash.put(
        HERE,
        taken ? "saved" : "failed",
        taken ? texts.tested(verdict.said()) : texts.testFailed(verdict.said()));
    return back();
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

  private String shown(long version, Wishes wishes, @Nullable String wrong, boolean conflict) {
    return page.data("version", version)
        .data("wishes", wishes)
        .data("wrong", wrong)
        .data("conflict", conflict)
        .data("said", flash.take("saved"))
        .data("failed", flash.take("failed"))
        .data("key", flash.take("key"))
        .data("usualZone", visitor.zone().map(Object::toString).orElse(usualZone))
        .data("days", List.of(DayOfWeek.values()))
        .data("urgencies", List.of(Urgency.values()))
        .data("endpoints", endpoints.of(caller.id()))
        .data("channels", SettingsForm.CHANNELS)
        .render();
  }
}
