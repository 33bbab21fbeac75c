package io.huifang.survey.page;

import io.huifang.platform.web.PagePolicy;
import io.huifang.survey.page.form.FormPage;
import io.huifang.survey.page.form.Frame;
import io.huifang.survey.page.form.Notice;
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
import java.util.List;

/** Renders the public pages: never cached, never indexed, nothing loaded from elsewhere. */
@ApplicationScoped
public class PublicPages {
  private static final String POLICY_NAME = "Content-Security-Policy";

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

  public Response form(FormPage page, int status) {
    return html(page.frame(), status, in(page.frame(), form).data("page", page).render());
  }

  /** In a frame of our own editor, and nothing can be sent from it. */
  Response preview(FormPage page) {
    policy.shownByOurs();
    FormPage preview = page.asPreview();
    return plain(preview.frame(), 200, in(preview.frame(), form).data("page", preview).render())
        .build();
  }

  public Response notice(Notice what, Frame frame) {
    return html(
        frame, what.status(), in(frame, notice).data("notice", what).data("frame", frame).render());
  }

  public Response thanks(Frame frame, Sequel sequel) {
    String page = in(frame, thanks).data("frame", frame).data("sequel", sequel).render();
    return html(frame, 200, page);
  }

  Response askOptOut(Frame frame) {
    return html(frame, 200, in(frame, optOut).data("frame", frame).render());
  }

  /**
   * The same page for frames of these sites, and of nobody else.
   *
   * @param sites origins; none for no frame at all
   */
  public Response framedBy(List<String> sites, Response page) {
    if (sites.isEmpty()) {
      return page;
    }
    policy.shownBy(String.join(" ", sites), POLICY);
    return Response.fromResponse(page).header(POLICY_NAME, null).build();
  }

  /** After a POST: reloading the page that follows sends nothing again. */
  public Response goTo(Frame frame, String below) {
    return Response.seeOther(URI.create(frame.path() + below + "?lang=" + frame.lang()))
        .header(HttpHeaders.CACHE_CONTROL, "no-store")
        .build();
  }

  private static TemplateInstance in(Frame frame, Template template) {
    return template.instance().setLocale(frame.language().tag());
  }

  private static Response html(Frame frame, int status, String body) {
    return plain(frame, status, body).header(POLICY_NAME, POLICY).build();
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
