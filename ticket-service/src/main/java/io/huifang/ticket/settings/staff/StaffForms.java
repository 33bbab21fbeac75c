package io.huifang.ticket.settings.staff;

import io.huifang.platform.frame.settings.SettingsTexts;
import io.huifang.platform.problem.ProblemException;
import io.huifang.platform.settings.form.FormRow;
import io.huifang.platform.web.Flash;
import io.huifang.platform.web.Form;
import io.huifang.platform.web.Visitor;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.function.LongConsumer;
import org.jspecify.annotations.Nullable;

/** Saves what a form of a person or a team says, or shows it again with what is wrong. */
@ApplicationScoped
class StaffForms {
  private static final String HERE = "/settings/staff";
  @Inject StaffPages pages;
  @Inject Visitor visitor;
  @Inject Flash flash;

  /**
   * Outside of a transaction: who loses the race is shown the form, and not a rollback.
   *
   * @param kept the version that is kept now
   * @param change what saves it on top of a version, null if something is wrong
   */
  Response save(String kind, Form form, FormRow row, long kept, @Nullable LongConsumer change) {
    long seen = form.version();
    boolean conflict = seen != kept;
    if (seen == 0 && kept != 0) {
      row.wrong("id", pages.texts().known());
      return shown(kind, row, 0, false, 400);
    }
    if (change != null && !conflict) {
      try {
        change.accept(seen);
        flash.put(HERE, "saved", visitor.language().texts(SettingsTexts.class).saved());
        return Response.seeOther(URI.create(HERE)).build();
      } catch (ProblemException e) {
        if (e.problem().status() != 412) {
          throw e;
        }
        conflict = true;
      }
    }
    return shown(kind, row, kept, conflict, conflict ? 412 : 400);
  }

  private Response shown(String kind, FormRow row, long version, boolean conflict, int status) {
    String page = pages.form(kind, row, HERE + "/" + kind, version, conflict);
    return Response.status(status).entity(page).build();
  }
}
