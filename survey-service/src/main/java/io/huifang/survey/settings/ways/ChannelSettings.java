package io.huifang.survey.settings.ways;

import io.huifang.platform.frame.settings.SettingsTexts;
import io.huifang.platform.paging.Params;
import io.huifang.platform.problem.ProblemException;
import io.huifang.platform.security.Role;
import io.huifang.platform.versioning.Version;
import io.huifang.platform.web.Flash;
import io.huifang.platform.web.Form;
import io.huifang.platform.web.Visitor;
import io.huifang.survey.Medium;
import io.huifang.survey.gateway.Gateway;
import io.huifang.survey.gateway.GatewayRules;
import io.huifang.survey.gateway.Gateways;
import io.huifang.survey.gateway.PutGateway;
import io.huifang.survey.gateway.send.GatewayPost;
import io.huifang.survey.gateway.send.MessageCounts;
import io.huifang.survey.gateway.send.Trials;
import io.huifang.survey.gateway.wording.GatewayAddresses;
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
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** By what customers are asked besides mail. A secret is typed in and never shown again. */
@Path("/settings/survey-channels")
@Produces(MediaType.TEXT_HTML + ";charset=UTF-8")
@RolesAllowed(Role.ADMIN)
public class ChannelSettings {
  private static final String HERE = "/settings/survey-channels";
  private static final String NUMBER = "\\+?[0-9 .()-]{5,20}";
  private static final String OPENID = "[A-Za-z0-9_-]{6,80}";
  @Inject Gateways gateways;
  @Inject GatewayAddresses addresses;
  @Inject MessageCounts counts;
  @Inject Trials trials;
  @Inject Visitor visitor;
  @Inject Flash flash;

  @Inject
  @Location("settings/survey-channels.html")
  Template page;

  @GET
  @Operation(hidden = true)
  public String show() {
    return render(Medium.EMAIL, channel -> channel);
  }

  /** Not one transaction: who loses the race is shown the form, and not a rollback. */
  @POST
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  @Operation(hidden = true)
  public Response save(Form typed) {
    Medium medium = medium(typed);
    String template = medium == Medium.WECHAT ? text(typed, "template") : null;
    boolean active = typed.optional("active") != null;
    String address = text(typed, "address");
    PutGateway as =
        new PutGateway(
            address,
            typed.optional("secret"),
            template == null || template.isEmpty() ? null : template,
            active);
    try {
      gateways.put(medium, Version.etag(typed.version()), as);
    } catch (ProblemException e) {
      boolean conflict = e.problem().status() == 412;
      String why = conflict ? null : e.problem().sentence(visitor.language());
      String html =
          render(
              medium,
              channel ->
                  channel.typing(
                      new Gateway.View(medium, channel.kept().version(), address, template, active),
                      why,
                      conflict));
      return Response.status(e.problem().status()).entity(html).build();
    }
    flash.put(HERE, "saved", visitor.language().texts(SettingsTexts.class).saved());
    return Response.seeOther(URI.create(HERE)).build();
  }

  @POST
  @Path("/test")
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  @Operation(hidden = true)
  public Response tryOut(Form typed) {
    Medium medium = medium(typed);
    String to = text(typed, "to");
    if (!to.matches(medium == Medium.SMS ? NUMBER : OPENID)) {
      String html = render(medium, channel -> channel.trying(to, null, texts().wrongTo()));
      return Response.status(400).entity(html).build();
    }
    Optional<GatewayPost.Outcome> outcome =
        trials.send(medium, to, visitor.language(), texts().trial());
    String said =
        outcome
            .map(one -> texts().tried(texts().outcome(one.result()), one.said()))
            .orElseGet(() -> texts().setFirst());
    return Response.ok(render(medium, channel -> channel.trying(to, said, null))).build();
  }

  private static Medium medium(Form typed) {
    Medium medium = Params.oneOf("medium", Medium.class, typed.optional("medium"));
    if (medium == null || !GatewayRules.MEDIA.contains(medium)) {
      throw ProblemException.badField("medium", "must be SMS or WECHAT");
    }
    return medium;
  }

  private static String text(Form typed, String field) {
    return Objects.requireNonNullElse(typed.optional(field), "").strip();
  }

  /** All of them, one in another state than it is kept. */
  private String render(Medium medium, UnaryOperator<Channel> other) {
    List<Channel> all =
        GatewayRules.MEDIA.stream()
            .map(this::kept)
            .map(channel -> channel.medium() == medium ? other.apply(channel) : channel)
            .toList();
    return page.data("channels", all)
        .data("mail", Medium.EMAIL)
        .data("said", visitor.getPath().equals(HERE) ? flash.take("saved") : null)
        .render();
  }

  private Channel kept(Medium medium) {
    Gateway.View view = gateways.view(medium);
    return new Channel(
        view, view, null, false, addresses.callback(medium), counts.lately(medium), "", null, null);
  }

  private ChannelTexts texts() {
    return visitor.language().texts(ChannelTexts.class);
  }
}
