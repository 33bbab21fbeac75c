package io.huifang.survey.page;

import io.huifang.platform.web.PagePolicy;
import io.huifang.survey.page.thanks.Sequel;
import io.quarkus.qute.Location;
import io.quarkus.qute.Template;
import io.quarkus.qute.TemplateInstance;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;

/** Renders the public pages: never cached, never indexed, nothing loaded from elsewhere. */
@ApplicationScoped
public class PublicPages {
  /** Stricter than the one of all pages: there is no script at all. */
  private static final String POLICY =
      "default-src 'none'; style-src 'self'; img-src 'self'; form-action 'self'; frame-ancestors 'none';"
          + " base-uri 'none'";

  @Inject PagePolicy policy;

  @Inject
  @Location("page/form.html")
  Template form;

  @Inject
  @Location("page/notice.html")
  Template notice;

  @Inject
  @Location("page/thanks.html")
  Template thanks;

  @Inject
  @Location("page/optout.html")
  Template optOut;

  Response form(FormPage page, int status) {
    return html(page.frame(), status, in(page.frame(), form).data("page", page).render());
  }

  /** In a frame of our own editor, and nothing can be sent from it. */
  Response preview(FormPage page) {
    policy.shownByOurs();
    FormPage preview = page.asPreview();
    return plain(preview.frame(), 200, in(preview.frame(), form).data("page", preview).render())
        .build();
  }

  Response notice(Notice what, Frame frame) {
    return html(
        frame, what.status(), in(frame, notice).data("notice", what).data("frame", frame).render());
  }

  Response thanks(Frame frame, Sequel sequel) {
    String page = in(frame, thanks).data("frame", frame).data("sequel", sequel).render();
    return html(frame, 200, page);
  }

  Response askOptOut(Frame frame) {
    return html(frame, 200, in(frame, optOut).data("frame", frame).render());
  }

  /** After a POST: reloading the page that follows sends nothing again. */
  Response goTo(Frame frame, String below) {
    return Response.seeOther(URI.create(frame.path() + below + "?lang=" + frame.lang()))
        .header(HttpHeaders.CACHE_CONTROL, "no-store")
        .build();
  }

  private static TemplateInstance in(Frame frame, Template template) {
    return template.instance().setLocale(frame.language().tag());
  }

  private static Response html(Frame frame, int status, String body) {
    return plain(frame, status, body).header("Content-Security-Policy", POLICY).build();
  }

  private static Response.ResponseBuilder plain(Frame frame, int status, String body) {
    return Response.status(status)
        .type(MediaType.TEXT_HTML + ";charset=UTF-8")
        .header(HttpHeaders.CACHE_CONTROL, "no-store")
        .header(HttpHeaders.CONTENT_LANGUAGE, frame.tag())
        .header("X-Robots-Tag", "noindex, nofollow")
        .entity(body);
  }
}
