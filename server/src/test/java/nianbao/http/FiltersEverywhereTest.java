package nianbao.http;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import nianbao.http.request.QueryParameters;
import nianbao.http.request.RequestException;
import nianbao.http.request.SearchParameters;
import nianbao.search.QuerySyntaxException;
import nianbao.search.filter.FilterField;
import nianbao.search.filter.Filters;
import nianbao.search.query.QueryNode.FilterClause;
import nianbao.search.query.QueryParser;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A filter takes the same values in a query and as a parameter, which the options are too. */
class FiltersEverywhereTest {

  private static Optional<Filters> inQuery(String field, String value) {
    try {
      FilterClause filter = (FilterClause) QueryParser.parse(field + ":\"" + value + "\"").root();
      return Optional.of(filter.filters());
    } catch (QuerySyntaxException e) {
      String message = String.valueOf(e.getMessage());
      assertTrue(message.endsWith(" – at character " + (field.length() + 2) + ")"), message);
      return Optional.empty();
    }
  }

  private static Optional<Filters> asParameter(String field, String value) {
    try {
      Map<String, List<String>> values = Map.of(field, List.of(value));
      return Optional.of(SearchParameters.search(new QueryParameters(values)).filters());
    } catch (RequestException e) {
      assertEquals(field, e.parameter());
      assertEquals(value, e.value());
      return Optional.empty();
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "city|云溪|true",
        "city|yunxi|true",
        "city|Atlantis|false",
        "city|浙江|false",
        "county|unknown|true",
        "year|2018|true",
        "year|2018年..2020|true",
        "year|..2018|true",
        "year|>=2018|true",
        "year|2018-2020|true",
        "year|2020..2018|false",
        "year|今年|false",
        "published|>2023-01-31|true",
        "published|2023-01..|true",
        "published|2023-13|false",
        "agency|commerce|true",
        "agency|商务局|true",
        "agency|COMMERCE|true",
        "agency|circus|false",
        "form|b_qingdao|true",
        "form|Z|false",
        "finding|Any|true",
        "finding|odd|false",
        "has|表格|true",
        "has|nothing|false",
        "figure|refused/requests>0.3|true",
        "figure|requests:10..20|true",
        "figure|rate(refused)>30%|true",
        "figure|不予公開率＞30％|true",
        "figure|rate(requests)>30%|false",
        "figure|requets>5|false",
        "office|商务局|true",
        "index|113308|true",
        "collection|reports|true",
      })
  void aValueIsTakenOrRefusedAlike(String field, String value, boolean taken) {
    Optional<Filters> filters = inQuery(field, value);

    assertEquals(taken, filters.isPresent());
    assertEquals(filters, asParameter(field, value));
    if (taken) {
      FilterField known = Objects.requireNonNull(FilterField.named(field));
      assertEquals(filters, Optional.of(known.parse(value)));
    }
  }
}
