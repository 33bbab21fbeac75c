package io.huifang.platform.calendar;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import com.fasterxml.jackson.databind.ObjectMapper;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CalendarDefinitionTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          {'zone':'UTC'} | id: must not be empty
          {'id':'a','zone':'Mars/Base'} | zone: 'Mars/Base' is not a known time zone
          {'id':'a'} | zone: 'null' is not a known time zone
          {'id':'a','zone':'UTC'} | weekly: no opening on any day
          {'id':'a','zone':'UTC','weekly':{'MON':[]}} | weekly.MON: is not a day, expected MONDAY to SUNDAY
          {'id':'a','zone':'UTC','weekly':{'MONDAY':null}} | weekly.MONDAY: must be a list, empty when closed
          {'id':'a','zone':'UTC','weekly':{'MONDAY':[null]}} | weekly.MONDAY[0]: must have 'from' and 'to'
          {'id':'a','zone':'UTC','weekly':{'MONDAY':[{'from':'9:00','to':'18:00'}]}} | weekly.MONDAY[0].from: '9:00' is not a time of the form HH:mm (00:00 to 24:00)
          {'id':'a','zone':'UTC','weekly':{'MONDAY':[{'from':'09:00'}]}} | weekly.MONDAY[0].to: 'null' is not a time of the form HH:mm (00:00 to 24:00)
          {'id':'a','zone':'UTC','weekly':{'MONDAY':[{'from':'09:00','to':'24:01'}]}} | weekly.MONDAY[0].to: '24:01' is not a time of the form HH:mm (00:00 to 24:00)
          {'id':'a','zone':'UTC','weekly':{'MONDAY':[{'from':'18:00','to':'09:00'}]}} | weekly.MONDAY[0]: from 18:00 must be before to 09:00
          {'id':'a','zone':'UTC','weekly':{'MONDAY':[{'from':'12:00','to':'18:00'},{'from':'09:00','to':'12:01'}]}} | weekly.MONDAY: 09:00-12:01 and 12:00-18:00 overlap
          {'id':'a','zone':'UTC','dates':{'2026-02-30':[]}} | dates.2026-02-30: is not a date of the form yyyy-MM-dd
          {'id':'a','zone':'UTC','dates':{'2026-02-28':[{'from':'24:00','to':'24:00'}]}} | dates.2026-02-28[0]: from 24:00 must be before to 24:00
          """)
  void namesTheFieldOfAnError(String json, String message) {
    CalendarDefinition definition = Calendars.definition(json);
    assertEquals(
        message,
        assertThrows(IllegalArgumentException.class, () -> BusinessCalendar.of(definition))
            .getMessage());
  }

  @Test
  void roundTripsThroughJson() throws Exception {
    ObjectMapper json = new ObjectMapper();
    String text = json.writeValueAsString(Calendars.CN_OFFICE.toDefinition());
    CalendarDefinition read = json.readValue(text, CalendarDefinition.class);
    assertEquals(Calendars.CN_OFFICE.toDefinition(), BusinessCalendar.of(read).toDefinition());
  }
}
