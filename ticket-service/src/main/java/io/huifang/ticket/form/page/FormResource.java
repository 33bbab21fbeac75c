package io.huifang.ticket.form.page;

import io.huifang.platform.language.Language;
import io.huifang.platform.problem.ProblemException;
import io.huifang.platform.web.Form;
import io.huifang.ticket.form.ContactForm;
import io.huifang.ticket.form.ContactForms;
import io.quarkus.qute.Location;
import io.quarkus.qute.Template;
import jakarta.annotation.security.PermitAll;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jspecify.annotations.Nullable;

/**
 * A form over HTTP. It needs no cookie, for browsers keep those of a page in a frame away from it;
 * so the language stands in the address.
 */
@Path("/contact/{form}")
@PermitAll
@Produces(MediaType.TEXT_HTML + ";charset=UTF-8")
public class FormResource {
  /** A field that people do not see; programs fill in whatever there is. */
  static final String TRAP = "website2";

  @Inject ContactForms forms;
  @Inject FormTokens tokens;
  @Inject FormCheck check;
  @Inject FormIntake intake;
  @Inject Framing framing;

  @Inject
  @Location("form/form.html")
  Template page;

  @Inject
  @Location("form/sent.html")
  Template thanks;

  @Inject
  @Location("form/closed.html")
  Template closed;

  @GET
  @Operation(hidden = true)
  public Response show(
      @PathParam("form") String slug,
      @QueryParam("lang") @Nullable String lang,
      @Context HttpHeaders headers) {
    Language language = language(lang, headers);
    Optional<ContactForm.View> form = forms.at(slug);
    if (form.isEmpty() || !form.get().form().active()) {
      return closed(form, language);
    }
    return page(200, form.get(), Written.nothing(), tokens.issue(slug), null, language);
  }

  @POST
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  @Operation(hidden = true)
  public Response send(
      @PathParam("form") String slug,
      @QueryParam("lang") @Nullable String lang,
      @Context HttpHeaders headers,
      Form sent) {
    framing.refuseForeignForms();
    Language language = language(lang, headers);
    Optional<ContactForm.View> form = forms.at(slug);
    if (form.isEmpty() || !form.get().form().active()) {
      return closed(form, language);
    }
    return taken(form.get(), sent, language);
  }

  @GET
  @Path("/sent")
  @Operation(hidden = true)
  public Response sent(
      @PathParam("form") String slug,
      @QueryParam("lang") @Nullable String lang,
      @QueryParam("done") @Nullable String done,
      @Context HttpHeaders headers) {
    Language language = language(lang, headers);
    Optional<ContactForm.View> form = forms.at(slug);
    Optional<FormTokens.Sent> sent = tokens.readDone(slug, done);
    if (form.isEmpty() || sent.isEmpty()) {
      return closed(form, language);
    }
    return answer(
        200,
        thanks
            .instance()
            .setLocale(language.tag())
            .data("language", language)
            .data("path", "/contact/" + slug)
            .data("sent", sent.get())
            .render(),
        form.get());
  }

  /** Whatever keeps it from being taken, what was typed stays there. */
  private Response taken(ContactForm.View form, Form sent, Language language) {
    String slug = form.form().slug();
    FormTexts texts = language.texts(FormTexts.class);
    Written written = Written.of(sent);
    Optional<FormTokens.Token> token = tokens.read(slug, sent.optional("token"));
    if (token.isEmpty() || tokens.tooOld(token.get())) {
      return page(400, form, written, tokens.issue(slug), texts.tooOld(), language);
    }
    String same = java.util.Objects.requireNonNull(sent.optional("token"));
    if (sent.optional(TRAP) != null || tokens.tooFast(token.get())) {
      return page(400, form, written, same, texts.tooFast(), language);
    }
    check.check(form.form(), written, texts);
    if (!written.errors().isEmpty()) {
      return page(400, form, written, same, texts.wrong(), language);
    }
    try {
      FormTokens.Sent done =
          intake.take(form, written, token.get().once(), framing.network(), language);
      String query = "?lang=" + language.code() + "&done=" + tokens.done(slug, done);
      return Response.seeOther(URI.create("/contact/" + slug + "/sent" + query)).build();
    } catch (ProblemException e) {
      return switch (e.problem().status()) {
        case 422 -> page(409, form, written, tokens.issue(slug), texts.sentBefore(), language);
        case 429 -> page(429, form, written, same, texts.tooOften(), language);
        default -> throw e;
      };
    }
  }

  private Response page(
      int status,
      ContactForm.View form,
      Written written,
      String token,
      @Nullable String notice,
      Language language) {
    FormPage shown = FormPage.of(form.form(), written, token, notice, language);
    return answer(
        status, page.instance().setLocale(language.tag()).data("page", shown).render(), form);
  }

  private Response answer(int status, String html, ContactForm.View form) {
    List<String> origins = form.form().origins();
    framing.letFrame(origins);
    return Response.status(status).entity(html).header("X-Robots-Tag", "noindex, nofollow").build();
  }

  /** 410 for one that is off: a site that still shows it makes no guess of it. */
  private Response closed(Optional<ContactForm.View> form, Language language) {
    String html = closed.instance().setLocale(language.tag()).data("language", language).render();
    return form.isEmpty()
        ? Response.status(404).entity(html).build()
        : answer(410, html, form.get());
  }

  private static Language language(@Nullable String lang, HttpHeaders headers) {
    return lang == null ? Language.of(headers) : Language.of(lang);
  }
}
