package nianbao.http;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonPrimitive;
import java.net.URLEncoder;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import nianbao.http.handler.CompareHandlers;
import nianbao.http.handler.CopyHandlers;
import nianbao.http.handler.LiveIndex;
import nianbao.http.handler.PageContexts;
import nianbao.http.handler.Routes;
import nianbao.http.request.ErrorCode;
import nianbao.http.request.SearchParameters;
import nianbao.report.Finding.Grade;
import nianbao.search.filter.FilterField;
import nianbao.search.filter.Filters;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Holds the description of the API against what the server does, in both directions. */
class OpenApiTest {
  private static TestServer server;
  private static JsonObject description;

  @BeforeAll
  static void start(@TempDir Path folder) throws Exception {
    server = TestServer.ready(folder);
    description = server.json("/api/v1/openapi.json");
  }

  @AfterAll
  static void stop() throws Exception {
    server.close();
  }

  private static JsonObject operation(String path) {
    JsonObject methods = description.getAsJsonObject("paths").getAsJsonObject(path);
    return methods.getAsJsonObject(methods.has("get") ? "get" : "post");
  }

  @Test
  void describesExactlyTheRoutes(@TempDir Path folder) throws Exception {
    LiveIndex live = new LiveIndex();
    Set<String> routes =
        new Routes(
                live,
                new PageContexts(live, null, true),
                LibraryServer.importing(folder),
                any -> {})
            .all()
            .keySet();

    assertEquals(
        new TreeSet<>(routes), new TreeSet<>(description.getAsJsonObject("paths").keySet()));
    for (String path : routes) {
      Set<String> methods =
          switch (path) {
            case "/terms", "/import", "/correct", "/api/v1/imports", "/api/v1/export/{file}" ->
                Set.of("get", "post");
            case "/api/v1/terms", "/api/v1/corrections" -> Set.of("post");
            default -> Set.of("get");
          };
      assertEquals(
          methods, description.getAsJsonObject("paths").getAsJsonObject(path).keySet(), path);
    }
  }

  @Test
  void describesExactlyTheParametersOfASearch() {
    Set<String> accepted = new TreeSet<>(SearchParameters.SEARCH);
    accepted.addAll(SearchParameters.FILTERS);
    Set<String> described = new TreeSet<>();
    for (JsonElement one : operation("/api/v1/search").getAsJsonArray("parameters")) {
      JsonObject parameter = one.getAsJsonObject();
      String name = parameter.get("name").getAsString();
      described.add(name);
      assertEquals("query", parameter.get("in").getAsString());
      JsonObject schema = parameter.getAsJsonObject("schema");
      boolean list = schema.toString().contains("\"array\"");
      assertEquals(SearchParameters.FILTERS.contains(name), list, name + " is repeatable");
      if (list) {
        assertEquals(SearchParameters.MOST_VALUES, schema.get("maxItems").getAsInt(), name);
      }
    }
    assertEquals(accepted, described);
  }

  @Test
  void filtersAreDescribedInTheWordsOfTheRegistry() {
    for (String path :
        new String[] {
          "/api/v1/search", "/api/v1/findings", "/api/v1/years", "/api/v1/export/{file}"
        }) {
      Map<String, String> described = new HashMap<>();
      for (JsonElement one : operation(path).getAsJsonArray("parameters")) {
        JsonObject parameter = one.getAsJsonObject();
        described.put(
            parameter.get("name").getAsString(), parameter.get("description").getAsString());
      }
      for (FilterField field : FilterField.values()) {
        boolean grade = field == FilterField.FINDING && path.endsWith("findings");
        assertEquals(
            field.explanationInEnglish(), described.get(grade ? "grade" : field.key()), path);
      }
    }
  }

  @Test
  void everyChoiceThatIsDescribedIsAccepted() throws Exception {
    for (JsonElement one : operation("/api/v1/search").getAsJsonArray("parameters")) {
      JsonObject parameter = one.getAsJsonObject();
      JsonObject schema = parameter.getAsJsonObject("schema");
      for (JsonElement choice : choices(schema)) {
        String target =
            "/api/v1/search?" + parameter.get("name").getAsString() + "=" + choice.getAsString();
        assertEquals(200, server.get(target).statusCode(), target);
      }
    }
  }

  private static Stream<Arguments> parameters() {
    Set<String> none = Set.of();
    return Stream.of(
        arguments("/api/v1/findings", SearchParameters.FINDINGS, SearchParameters.FINDINGS_FILTERS),
        arguments(
            "/api/v1/findings/offices",
            SearchParameters.FINDING_OFFICES,
            SearchParameters.FINDINGS_FILTERS),
        arguments("/api/v1/years", SearchParameters.YEARS, SearchParameters.FILTERS),
        arguments("/api/v1/terms", SearchParameters.TERMS, SearchParameters.FILTERS),
        arguments("/api/v1/figures", SearchParameters.FIGURES, SearchParameters.FILTERS),
        arguments("/api/v1/suggest", SearchParameters.SUGGEST, none),
        arguments("/api/v1/compare", CompareHandlers.PARAMETERS, none));
  }

  @ParameterizedTest
  @MethodSource("parameters")
  void describesExactlyTheParametersOf(String path, Set<String> own, Set<String> filters) {
    Set<String> accepted = new TreeSet<>(own);
    accepted.addAll(filters);

    assertEquals(accepted, described(path));
  }

  private static Set<String> described(String path) {
    Set<String> described = new TreeSet<>();
    operation(path)
        .getAsJsonArray("parameters")
        .forEach(one -> described.add(one.getAsJsonObject().get("name").getAsString()));
    return described;
  }

  @Test
  void describesExactlyTheFilesToTakeAlongAndTheirParameters() throws Exception {
    Set<String> accepted = new TreeSet<>(SearchParameters.WHOLE);
    accepted.addAll(SearchParameters.FILTERS);
    accepted.addAll(CopyHandlers.WHOLE);
    accepted.add("file");
    Set<String> described = new TreeSet<>();
    for (JsonElement one : operation("/api/v1/export/{file}").getAsJsonArray("parameters")) {
      JsonObject parameter = one.getAsJsonObject();
      String name = parameter.get("name").getAsString();
      described.add(name);
      if (name.equals("file") || name.equals("what")) {
        for (JsonElement choice : choices(parameter.getAsJsonObject("schema"))) {
          String target =
              name.equals("file")
                  ? "/api/v1/export/" + choice.getAsString() + asked(choice.getAsString())
                  : "/api/v1/export/search.csv?what=" + choice.getAsString();
          assertEquals(200, server.get(target).statusCode(), target);
        }
      }
    }
    assertEquals(accepted, described);
  }

  /** What some files can't do without. */
  private static String asked(String file) {
    return switch (file.substring(0, file.indexOf('.'))) {
      case "copied" -> "?text=abc";
      case "trend" -> "?q=公开";
      default -> "";
    };
  }

  @Test
  void describesExactlyTheParametersOfCopies() {
    Set<String> accepted = new TreeSet<>(CopyHandlers.PARAMETERS);
    accepted.addAll(SearchParameters.FILTERS);
    Set<String> described = new TreeSet<>();
    operation("/api/v1/copied")
        .getAsJsonArray("parameters")
        .forEach(one -> described.add(one.getAsJsonObject().get("name").getAsString()));

    assertEquals(accepted, described);
  }

  @Test
  void describesExactlyTheParametersOfPassages() {
    Set<String> accepted = new TreeSet<>(CopyHandlers.PASSAGES);
    accepted.addAll(SearchParameters.FILTERS);
    Set<String> described = new TreeSet<>();
    operation("/api/v1/passages")
        .getAsJsonArray("parameters")
        .forEach(one -> described.add(one.getAsJsonObject().get("name").getAsString()));

    assertEquals(accepted, described);
  }

  private static JsonArray choices(JsonObject schema) {
    if (schema.has("items")) {
      return choices(schema.getAsJsonObject("items"));
    }
    if (schema.has("$ref")) {
      String name = schema.get("$ref").getAsString();
      return choices(schema(name.substring(name.lastIndexOf('/') + 1)));
    }
    if (schema.has("anyOf")) {
      return choices(schema.getAsJsonArray("anyOf").get(0).getAsJsonObject());
    }
    return schema.has("enum") ? schema.getAsJsonArray("enum") : new JsonArray();
  }

  @Test
  void everyGradeIsDescribed() {
    Set<String> grades = new TreeSet<>(Set.of(Filters.ANY));
    Arrays.stream(Grade.values()).map(Grade::key).forEach(grades::add);
    Set<String> described = new TreeSet<>();
    choices(schema("GradeFilter")).forEach(choice -> described.add(choice.getAsString()));

    assertEquals(grades, described);
  }

  @Test
  void pathParametersAreThoseOfTheTemplates() {
    for (String path : description.getAsJsonObject("paths").keySet()) {
      Set<String> inTemplate = new HashSet<>();
      for (String part : path.split("/", -1)) {
        if (part.startsWith("{")) {
          inTemplate.add(part.substring(1, part.length() - 1));
        }
      }
      Set<String> described = new HashSet<>();
      if (operation(path).has("parameters")) {
        operation(path).getAsJsonArray("parameters").asList().stream()
            .map(JsonElement::getAsJsonObject)
            .filter(parameter -> parameter.get("in").getAsString().equals("path"))
            .forEach(parameter -> described.add(parameter.get("name").getAsString()));
      }
      assertEquals(inTemplate, described, path);
    }
  }

  @Test
  void answersHaveExactlyTheDescribedFields() throws Exception {
    Map<String, String> answers =
        Map.of(
            "Search", "/api/v1/search?per=all&q=油烟",
            "Suggest", "/api/v1/suggest?q=商务",
            "Report", "/api/v1/reports/" + TestServer.FIRST.id(),
            "Findings", "/api/v1/findings?size=100",
            "FindingOffices", "/api/v1/findings/offices?least=1",
            "Office", "/api/v1/offices/990100-commerce",
            "Contents", "/api/v1/contents",
            "Health", "/healthz",
            "Ready", "/readyz",
            "Error", "/api/v1/search?year=x");
    for (Map.Entry<String, String> answer : answers.entrySet()) {
      assertFits(schema(answer.getKey()), server.json(answer.getValue()), answer.getKey());
    }
    assertFits(schema("Imports"), server.json("/api/v1/imports"), "Imports");
    String text = URLEncoder.encode("全年无人来问，窗口的老陈把三条板凳都修好了，等着明年有人来坐", UTF_8);
    JsonObject copies = server.json("/api/v1/copied?text=" + text);
    assertEquals(1, copies.get("reports").getAsInt());
    assertFits(schema("Copies"), copies, "Copies");
    assertFits(schema("Passages"), server.json("/api/v1/passages"), "Passages");
    String cited = "/api/v1/citations?p=" + TestServer.FIRST.id() + "&p=aaaaaaaaaaaa/1-000000";
    assertFits(schema("CitationsAnswer"), server.json(cited), "Citations");
    String compared = "/api/v1/compare?a=" + TestServer.FIRST.id() + "&b=";
    assertFits(schema("Compare"), server.json(compared + TestServer.SECOND.id()), "Compare");
    assertFits(schema("Search"), server.json("/api/v1/search?city=unknown"), "Search");
    assertFits(schema("Search"), server.json("/api/v1/search?q=油咽"), "Search");
    JsonObject ofPlace = server.json("/api/v1/search?q=云溪市+2019+投诉&explain=true");
    assertTrue(ofPlace.toString().contains("\"by\":\"header\""));
    assertFits(schema("Search"), ofPlace, "Search");
    assertFits(schema("Search"), server.json("/api/v1/search?q=公开&explain=true"), "Search");
  }

  @Test
  void everyErrorCodeIsDescribed() {
    JsonObject code =
        schema("Error")
            .getAsJsonObject("properties")
            .getAsJsonObject("error")
            .getAsJsonObject("properties")
            .getAsJsonObject("code");
    Set<String> described =
        StreamSupport.stream(code.getAsJsonArray("enum").spliterator(), false)
            .map(JsonElement::getAsString)
            .collect(Collectors.toSet());

    Set<String> codes = new HashSet<>();
    for (ErrorCode one : ErrorCode.values()) {
      codes.add(one.key());
    }
    assertEquals(codes, described);
  }

  private static JsonObject schema(String name) {
    return description
        .getAsJsonObject("components")
        .getAsJsonObject("schemas")
        .getAsJsonObject(name);
  }

  private static void assertFits(JsonObject schema, JsonElement value, String where) {
    if (schema.has("$ref")) {
      String reference = schema.get("$ref").getAsString();
      assertFits(schemaAt(reference), value, where);
      return;
    }
    String type = typeOf(value);
    String described = schema.get("type").toString();
    boolean fits =
        described.contains('"' + type + '"')
            || (type.equals("integer") && described.contains("\"number\""));
    assertTrue(fits, where + " is " + type);
    if (schema.has("enum") && !value.isJsonNull()) {
      assertTrue(schema.getAsJsonArray("enum").contains(value), where + " is " + value);
    }
    switch (type) {
      case "object" -> assertFields(schema, value.getAsJsonObject(), where);
      case "array" -> {
        for (JsonElement item : value.getAsJsonArray()) {
          assertFits(schema.getAsJsonObject("items"), item, where + "[]");
        }
      }
      default -> {}
    }
  }

  private static JsonObject schemaAt(String reference) {
    return schema(reference.substring(reference.lastIndexOf('/') + 1));
  }

  private static void assertFields(JsonObject schema, JsonObject object, String where) {
    if (!schema.has("properties")) {
      return;
    }
    JsonObject properties = schema.getAsJsonObject("properties");
    assertEquals(properties.keySet(), object.keySet(), where);
    object
        .entrySet()
        .forEach(
            field ->
                assertFits(
                    properties.getAsJsonObject(field.getKey()),
                    field.getValue(),
                    where + "." + field.getKey()));
  }

  private static String typeOf(JsonElement value) {
    if (value.isJsonNull()) {
      return "null";
    }
    if (value.isJsonObject()) {
      return "object";
    }
    if (value.isJsonArray()) {
      return "array";
    }
    JsonPrimitive primitive = value.getAsJsonPrimitive();
    if (primitive.isBoolean()) {
      return "boolean";
    }
    if (primitive.isString()) {
      return "string";
    }
    return primitive.getAsString().matches("-?\\d+") ? "integer" : "number";
  }
}
