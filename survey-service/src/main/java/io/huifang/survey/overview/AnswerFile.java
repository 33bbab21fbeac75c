package io.huifang.survey.overview;

import io.huifang.platform.list.ListAddress;
import io.huifang.platform.list.page.ListCsv;
import io.huifang.platform.security.Role;
import io.huifang.platform.web.PageTime;
import io.huifang.survey.TeamScope;
import io.huifang.survey.answer.Answer;
import io.huifang.survey.answer.AnswerView;
import io.huifang.survey.results.Asked;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jspecify.annotations.Nullable;

/** The answers of the page as a file. */
@Path("/surveys/answers.csv")
@RolesAllowed({Role.SPECIALIST, Role.LEAD, Role.MANAGER, Role.ADMIN})
public class AnswerFile {
  @Inject AnswerList list;
  @Inject AnswerRows rows;
  @Inject AnswerWords words;
  @Inject ListCsv csv;
  @Inject Period period;
  @Inject PageTime time;
  @Inject TeamScope scope;

  @GET
  @Operation(hidden = true)
  public Response file(@Context UriInfo uri) {
    ListAddress address = AnswerShape.address(uri.getQueryParameters());
    Asked asked =
        Asked.visible(period.from(AnswerShape.days(address)), scope.team()).only(address.filters());
    return csv.file(
        address,
        words,
        (place, limit) ->
            list.slice(address, asked, limit, place)
                .showing(found -> rows.of(found.stream().map(Answer::view).toList())),
        this::cell);
  }

  private @Nullable String cell(AnswerRow row, String column) {
    AnswerView said = row.said();
    return switch (AnswerShape.Column.named(column)) {
      case RECEIVED -> time.show(said.receivedAt());
      case SCORE -> row.overall() == null ? null : String.valueOf(row.overall().value());
      case NPS -> said.nps() == null ? null : said.nps().toString();
      case COMMENT -> said.comment();
      case CUSTOMER -> row.customer();
      case TEAM -> row.team();
      case CHANNEL -> said.dims().channel() == null ? null : words.channel(said.dims().channel());
      case TICKET -> said.ticketNumber() == null ? said.ticketExternalId() : said.ticketNumber();
      case CASE -> row.about() == null ? null : row.about().number();
    };
  }
}
