package io.huifang.ticket.organisation.page;

import io.huifang.platform.paging.Page;
import io.huifang.platform.paging.Params;
import io.huifang.platform.problem.ProblemException;
import io.huifang.platform.security.Caller;
import io.huifang.platform.security.Role;
import io.huifang.platform.versioning.Version;
import io.huifang.platform.web.Flash;
import io.huifang.platform.web.Form;
import io.huifang.platform.web.Visitor;
import io.huifang.ticket.Tier;
import io.huifang.ticket.organisation.Organisation;
import io.huifang.ticket.organisation.OrganisationBook;
import io.huifang.ticket.organisation.OrganisationData;
import io.huifang.ticket.organisation.OrganisationView;
import io.huifang.ticket.organisation.Organisations;
import io.huifang.ticket.view.TicketView;
import io.quarkus.qute.Location;
import io.quarkus.qute.Template;
import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jspecify.annotations.Nullable;

/**
 * Organisations as pages: all with a customer of ours, and one with its people and open tickets.
 */
@Path("/organisations")
@Produces(MediaType.TEXT_HTML + ";charset=UTF-8")
@RolesAllowed({Role.AGENT, Role.SPECIALIST, Role.LEAD, Role.MANAGER, Role.ADMIN})
public class OrganisationPages {
  private static final int AT_ONCE = 50;
  private static final int NAME = 200;
  private static final int DOMAINS = 13_000;
  private static final String SAID = "saved";
  @Inject Organisations organisations;
  @Inject OrganisationBook book;
  @Inject Caller caller;
  @Inject Visitor visitor;
  @Inject Flash flash;

  @Inject
  @Location("organisation/organisations.html")
  Template list;

  @Inject
  @Location("organisation/organisation.html")
  Template page;

  @GET
  @Transactional
  @Operation(hidden = true)
  public String all(
      @QueryParam("name") @Nullable String name, @QueryParam("cursor") @Nullable String cursor) {
    return list(name, cursor, null);
  }

  @GET
  @Path("/{id}")
  @Transactional
  @Operation(hidden = true)
  public String one(@PathParam("id") UUID id) {
    return shown(book.visible(id), null);
  }

  /** Not one transaction: what was refused is shown again in one that is not rolled back. */
  @POST
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  @RolesAllowed({Role.MANAGER, Role.ADMIN})
  @Operation(hidden = true)
  public Response create(Form form) {
    try {
      return saved(organisations.create(read(form)).id());
    } catch (ProblemException e) {
      return Response.status(e.problem().status())
          .entity(list(null, null, e.problem().sentence(visitor.language())))
          .build();
    }
  }

  @POST
  @Path("/{id}")
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  @RolesAllowed({Role.MANAGER, Role.ADMIN})
  @Operation(hidden = true)
  public Response change(@PathParam("id") UUID id, Form form) {
    try {
      return saved(organisations.change(id, Version.etag(form.version()), read(form)).id());
    } catch (ProblemException e) {
      if (e.problem().status() == 404) {
        throw e;
      }
      String wrong =
          e.problem().status() == 412 ? texts().late() : e.problem().sentence(visitor.language());
      return Response.status(e.problem().status()).entity(again(id, wrong)).build();
    }
  }

  private Response saved(UUID id) {
    String here = "/organisations/" + id;
    flash.put(here, SAID, texts().saved());
    return Response.seeOther(URI.create(here)).build();
  }

  /** Domains stand in one field, with blanks, commas or lines between them. */
  private static OrganisationData read(Form form) {
    String domains = form.optional("domains");
    String name = form.text("name", NAME);
    List<String> all =
        domains == null
            ? List.of()
            : Arrays.stream(domains.split("[\\s,;，；、]+")).filter(d -> !d.isBlank()).toList();
    if (all.size() > AT_ONCE || domains != null && domains.length() > DOMAINS) {
      throw ProblemException.badField("domains", "must be at most " + AT_ONCE);
    }
    return new OrganisationData(name, all, Params.oneOf("tier", Tier.class, form.optional("tier")));
  }

  @Transactional
  String list(@Nullable String name, @Nullable String cursor, @Nullable String wrong) {
    String words = name == null || name.isBlank() ? null : name.strip();
    Page<OrganisationView> found = book.page(words, AT_ONCE, cursor);
    return filled(list, wrong)
        .data("organisations", found.items())
        .data("next", found.next())
        .data("name", words == null ? "" : words)
        .render();
  }

  @Transactional
  String again(UUID id, String wrong) {
    return shown(book.visible(id), wrong);
  }

  private String shown(Organisation one, @Nullable String wrong) {
    return filled(page, wrong)
        .data("one", organisations.view(one))
        .data("said", wrong == null ? flash.take(SAID) : null)
        .data("people", book.members(one.id(), AT_ONCE))
        .data("tickets", book.openTickets(one.id(), AT_ONCE).stream().map(TicketView::of).toList())
        .render();
  }

  private TemplateInstance filled(Template template, @Nullable String wrong) {
    return template
        .data("wrong", wrong)
        .data("tiers", Tier.values())
        .data("changes", caller.is(Role.MANAGER) || caller.is(Role.ADMIN));
  }

  private OrganisationTexts texts() {
    return visitor.language().texts(OrganisationTexts.class);
  }
}
