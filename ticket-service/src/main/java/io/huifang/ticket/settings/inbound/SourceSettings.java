package io.huifang.ticket.settings.inbound;

import io.huifang.platform.frame.settings.SettingsTexts;
import io.huifang.platform.paging.Params;
import io.huifang.platform.problem.ProblemException;
import io.huifang.platform.security.Role;
import io.huifang.platform.versioning.Version;
import io.huifang.platform.web.Flash;
import io.huifang.platform.web.Form;
import io.huifang.platform.web.Visitor;
import io.huifang.ticket.Channel;
import io.huifang.ticket.inbound.InboundSource;
import io.huifang.ticket.inbound.InboundSources;
import io.huifang.ticket.inbound.PutSource;
import io.huifang.ticket.inbound.SourceRules;
import io.huifang.ticket.lifecycle.TicketConfig;
import io.huifang.ticket.staff.Staff;
import io.quarkus.qute.Location;
import io.quarkus.qute.Template;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.time.Clock;
import java.util.Locale;
import java.util.Objects;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jspecify.annotations.Nullable;

/** The list of messengers and the form of one. A key is shown once, on the list. */
@Path("/settings/inbound")
@Produces(MediaType.TEXT_HTML + ";charset=UTF-8")
@RolesAllowed(Role.ADMIN)
public class SourceSettings {
  private static final String HERE = "/settings/inbound";
  @Inject InboundSources sources;
  @Inject Staff staff;
  @Inject TicketConfig config;
  @Inject Visitor visitor;
  @Inject Flash flash;
  @Inject Clock clock;

  @Inject
  @Location("settings/inbound.html")
  Template list;

  @Inject
  @Location("settings/inbound-form.html")
  Template edit;

  @GET
  @Transactional
  @Operation(hidden = true)
  public String list() {
    return list.data("sources", sources.all())
        .data("said", flash.take("saved"))
        .data("key", flash.take("key"))
        .render();
  }

  @GET
  @Path("/one")
  @Transactional
  @Operation(hidden = true)
  public String one(@QueryParam("id") @Nullable String id) {
    UUID source = Params.uuid("id", id);
    if (source == null) {
      PutSource blank = new PutSource("", "", Channel.CHAT, "", null, null, true);
      return shown(null, blank, null, false);
    }
    InboundSource.View view = known(source);
    return shown(view, view.source(), null, false);
  }

  /** Not one transaction: who loses the race is shown the form, and not a rollback. */
  @POST
  @Path("/one")
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  @Operation(hidden = true)
  public Response save(Form typed) {
    UUID id = Params.uuid("id", typed.optional("id"));
    PutSource source = read(typed, id == null ? null : known(id).source().slug());
    String key = null;
    try {
      if (id == null) {
        key = sources.create(source);
      } else {
        sources.change(id, Version.etag(typed.version()), source);
      }
    } catch (ProblemException e) {
      int status = e.problem().status();
      if (status == 404) {
        throw e;
      }
      boolean conflict = status == 412;
      String wrong = conflict ? null : e.problem().sentence(visitor.language());
      String html = shown(id == null ? null : known(id), source, wrong, conflict);
      return Response.status(status).entity(html).build();
    }
    return saved(key);
  }

  @POST
  @Path("/key")
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  @Operation(hidden = true)
  public Response key(Form typed) {
    UUID id = Objects.requireNonNull(Params.uuid("id", typed.text("id", 36)));
    String seen = Version.etag(typed.version());
    if ("end".equals(typed.optional("do"))) {
      sources.endFormer(id, seen);
      return saved(null);
    }
    return saved(sources.rotate(id, seen));
  }

  private Response saved(@Nullable String key) {
    flash.put(HERE, "saved", visitor.language().texts(SettingsTexts.class).saved());
    if (key != null) {
      flash.put(HERE, "key", key);
    }
    return Response.seeOther(URI.create(HERE)).build();
  }

  private static PutSource read(Form typed, @Nullable String slug) {
    Channel channel = Params.oneOf("channel", Channel.class, typed.optional("channel"));
    return new PutSource(
        slug == null ? text(typed, "slug").toLowerCase(Locale.ROOT) : slug,
        text(typed, "name"),
        channel == null ? Channel.CHAT : channel,
        text(typed, "category"),
        typed.optional("team"),
        typed.optional("answerUrl"),
        typed.optional("active") != null);
  }

  private static String text(Form typed, String field) {
    return Objects.requireNonNullElse(typed.optional(field), "").strip();
  }

  private InboundSource.View known(UUID id) {
    return sources
        .findByIdOptional(id)
        .map(InboundSource::view)
        .orElseThrow(() -> ProblemException.notFound("Source " + id));
  }

  private String shown(
      InboundSource.@Nullable View kept,
      PutSource source,
      @Nullable String wrong,
      boolean conflict) {
    boolean former =
        kept != null && kept.formerUntil() != null && clock.instant().isBefore(kept.formerUntil());
    return edit.data("kept", kept)
        .data("version", kept == null ? 0L : kept.version())
        .data("source", source)
        .data("wrong", wrong)
        .data("conflict", conflict)
        .data("former", former)
        .data("address", config.publicUrl() + source.path())
        .data("teams", staff.teams().stream().map(team -> team.view()).toList())
        .data("channels", SourceRules.CHANNELS)
        .render();
  }
}
