package nianbao.command;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.BufferedReader;
import java.io.File;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.jar.Attributes;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;
import java.util.stream.Stream;
import nianbao.command.data.DataFolder;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The launcher in a tree of its own, whose build copies a tiny jar. */
class LauncherTest {
  private static final Path LAUNCHER =
      Path.of(System.getProperty("nianbao.root", ".."), "server", "bin", "nianbao");
  private static final Instant BUILT = Instant.parse("2026-01-02T00:00:00Z");
  private static final Instant BEFORE = BUILT.minusSeconds(60);
  private static final Instant LATER = BUILT.plusSeconds(60);

  @TempDir private Path folder;
  private Path tree;
  private Path tools;

  /** Stands in for the program: prints its arguments and ends with their number. */
  public static final class Echo {
    public static void main(String[] arguments) throws IOException {
      byte[] line = String.join("|", arguments).getBytes(StandardCharsets.UTF_8);
      try (OutputStream out = new FileOutputStream(FileDescriptor.out)) {
        out.write(line);
      }
      System.exit(arguments.length);
    }
  }

  @BeforeEach
  void plantTree() throws IOException {
    assumeTrue(Files.isExecutable(Path.of("/bin/sh")), "no POSIX shell");
    tree = folder.resolve("a tree");
    for (String file :
        List.of(
            "pom.xml",
            "indexer/pom.xml",
            "indexer/samples/pom.xml",
            "web/pom.xml",
            "server/pom.xml",
            "server/bench/pom.xml",
            "indexer/src/main/java/A.java",
            "indexer/samples/src/main/java/S.java",
            "server/bench/src/main/java/M.java",
            "server/src/main/java/B.java",
            "server/src/main/resources/r.json",
            "server/src/test/java/T.java",
            "web/static/index.html")) {
      write(tree.resolve(file), "x");
    }
    Path bin = Files.createDirectories(tree.resolve("server/bin"));
    for (String launcher : List.of("nianbao", "nianbao-bench")) {
      setExecutable(Files.copy(LAUNCHER.resolveSibling(launcher), bin.resolve(launcher)));
    }
    tools = Files.createDirectory(folder.resolve("tools"));
    write(
        tools.resolve("mvn"),
        "#!/bin/sh\necho \"$@\" >> '"
            + folder
            + "/builds'\necho noise\n"
            + "mkdir -p server/target server/bench/target && cp '"
            + folder
            + "/tiny.jar' server/target/nianbao.jar && cp server/target/nianbao.jar"
            + " server/bench/target/nianbao-bench.jar\n");
    setExecutable(tools.resolve("mvn"));
    writeJar(folder.resolve("tiny.jar"));
    age(tree, BEFORE);
  }

  private static void write(Path file, String text) throws IOException {
    Files.createDirectories(file.getParent());
    Files.writeString(file, text);
  }

  private static void setExecutable(Path file) {
    assertTrue(file.toFile().setExecutable(true));
  }

  private static void writeJar(Path jar) throws IOException {
    Manifest manifest = new Manifest();
    manifest.getMainAttributes().put(Attributes.Name.MANIFEST_VERSION, "1.0");
    manifest.getMainAttributes().put(Attributes.Name.MAIN_CLASS, Echo.class.getName());
    String entry = Echo.class.getName().replace('.', '/') + ".class";
    try (JarOutputStream out = new JarOutputStream(Files.newOutputStream(jar), manifest);
        InputStream in = LauncherTest.class.getResourceAsStream("/" + entry)) {
      out.putNextEntry(new JarEntry(entry));
      in.transferTo(out);
    }
  }

  private static void age(Path root, Instant time) throws IOException {
    try (var files = Files.walk(root)) {
      for (Path file : files.toList()) {
        Files.setLastModifiedTime(file, FileTime.from(time));
      }
    }
  }

  /** What a run of the launcher gave. */
  private record Launched(int exitCode, String out, String err) {}

  private Launched launch(Path launcher, String path, String... arguments) throws Exception {
    List<String> command = new ArrayList<>(List.of(launcher.toString()));
    command.addAll(List.of(arguments));
    Path out = folder.resolve("out");
    Path err = folder.resolve("err");
    ProcessBuilder builder =
        new ProcessBuilder(command)
            .directory(folder.toFile())
            .redirectOutput(out.toFile())
            .redirectError(err.toFile());
    builder.environment().put("JAVA_HOME", System.getProperty("java.home"));
    builder.environment().put("PATH", path);
    int exitCode = builder.start().waitFor();
    return new Launched(exitCode, Files.readString(out), Files.readString(err));
  }

  private Launched launch(String... arguments) throws Exception {
    return launch(
        tree.resolve("server/bin/nianbao"), tools + ":" + System.getenv("PATH"), arguments);
  }

  private long builds() throws IOException {
    Path log = folder.resolve("builds");
    return Files.exists(log) ? Files.readAllLines(log).size() : 0;
  }

  private void settle() throws IOException {
    age(tree, BEFORE);
    for (String jar :
        List.of("server/target/nianbao.jar", "server/bench/target/nianbao-bench.jar")) {
      if (Files.exists(tree.resolve(jar))) {
        Files.setLastModifiedTime(tree.resolve(jar), FileTime.from(BUILT));
      }
    }
  }

  private void change(String file) throws IOException {
    Files.setLastModifiedTime(tree.resolve(file), FileTime.from(LATER));
  }

  @Test
  void isSoundShell() throws Exception {
    assertEquals(0, new ProcessBuilder("sh", "-n", LAUNCHER.toString()).start().waitFor());
  }

  @Test
  void buildsOnceAndHandsTheArgumentsOver() throws Exception {
    Launched first = launch("one", "two words", "“三”", "*");
    assertEquals("one|two words|“三”|*", first.out(), first.err());
    assertEquals(4, first.exitCode());
    assertTrue(first.err().contains("building") && first.err().contains("noise"), first.err());
    settle();

    assertEquals("again", launch("again").out());
    assertEquals(1, builds());
  }

  @Test
  void buildsAgainWhenASourceIsNewerOrGone() throws Exception {
    launch();
    long builds = 1;
    for (String source :
        List.of(
            "pom.xml",
            "web/pom.xml",
            "indexer/src/main/java/A.java",
            "indexer/samples/src/main/java/S.java",
            "server/src/main/resources/r.json",
            "web/static/index.html",
            "web/static")) {
      settle();
      launch();
      assertEquals(builds, builds(), "nothing changed before " + source);
      change(source);
      launch();
      assertEquals(++builds, builds(), source);
    }
    settle();
    for (String other :
        List.of("server/src/test/java/T.java", "server/bench/src/main/java/M.java")) {
      change(other);
      launch();
      assertEquals(builds, builds(), "not in the jar: " + other);
    }
  }

  @Test
  void buildsWhatItRunsAndNoMore() throws Exception {
    launch();
    launch(bench(), tools + ":" + System.getenv("PATH"));

    List<String> builds = Files.readAllLines(folder.resolve("builds"));
    assertTrue(builds.getFirst().contains(" -pl server -am "), builds.toString());
    assertEquals(1, builds.size(), "the stand-in makes both jars");
    settle();
    change("server/bench/src/main/java/M.java");
    launch(bench(), tools + ":" + System.getenv("PATH"));
    builds = Files.readAllLines(folder.resolve("builds"));
    assertTrue(builds.getLast().contains(" -pl server/bench -am "), builds.toString());
    assertEquals(2, builds.size());
  }

  private Path bench() {
    return tree.resolve("server/bin/nianbao-bench");
  }

  @Test
  void whatMeasuresRunsWithTheFlagsOfTheServer() throws Exception {
    launch();
    String server = javaArguments("search", "x");
    String measuring = argumentsOf(bench(), "recall");

    assertTrue(measuring.contains(" nianbao.bench.Bench recall"), measuring);
    for (String argument : server.split(" ", -1)) {
      if (argument.startsWith("--")) {
        assertTrue(measuring.contains(argument), argument + " in " + measuring);
      }
    }
    assertTrue(measuring.contains("--enable-native-access=ALL-UNNAMED"), measuring);
    assertTrue(
        measuring.contains("-Dnianbao.launcher=" + tree.toRealPath().resolve("server/bin/nianbao")),
        measuring);
    assertTrue(measuring.endsWith("\nstarts server\n"), "it starts the program: " + measuring);
  }

  private Path cache() {
    return tree.resolve("server/target/nianbao-" + Runtime.version() + ".cache");
  }

  @Test
  void aTrainingThatFailsIsTriedAgainOnlyWithAnotherJar() throws Exception {
    String preparing = "nianbao: preparing for quick starts";

    Launched first = launch("parse");
    assertEquals("parse", first.out(), first.err());
    assertTrue(first.err().contains(preparing), first.err());
    assertEquals(0, Files.size(cache()), "the stand-in has no training");
    assertEquals("", launch("parse").err());

    Files.setLastModifiedTime(
        tree.resolve("pom.xml"), FileTime.from(Instant.now().plusSeconds(60)));
    Launched again = launch("parse");
    assertEquals("parse", again.out());
    assertTrue(again.err().contains(preparing), again.err());
    assertFalse(launch("--help").err().contains(preparing), "starts without");
  }

  @Test
  void aCacheThatCannotBeUsedIsPassedOver() throws Exception {
    launch();
    Files.writeString(cache(), "of another JDK");

    assertEquals(new Launched(1, "parse", ""), launch("parse"));
    Files.delete(cache());
    Files.createDirectories(cache().resolve("in the way"));
    Files.setLastModifiedTime(cache(), FileTime.from(BEFORE));
    assertEquals("parse", launch("parse").out());
  }

  @Test
  void startsTakeClassesFromATrainingRun() throws Exception {
    installProgramOfJars();
    Path loaded = folder.resolve("loaded.txt");
    String log = "-Xlog:class+load:file=" + loaded;
    String data = folder.resolve("data").toString();

    assertEquals(1, start(log, "search", "x", "--data", data).waitFor());
    FileTime made = Files.getLastModifiedTime(cache());
    assertTrue(isKept(loaded, Main.class), "the first start already uses it");
    assertTrue(isKept(loaded, DataFolder.class));
    assertEquals(0, start(log, "--version").waitFor());
    assertFalse(isKept(loaded, Main.class), "only commands are given it");

    Launched search = launch("search", "x", "--data", data);
    assertEquals(1, search.err().lines().count(), search.err());
    assertEquals(made, Files.getLastModifiedTime(cache()), "kept");
  }

  @Test
  void helpLoadsNeitherTheIndexNorTheServer() throws Exception {
    installProgram();
    Path loaded = folder.resolve("loaded.txt");

    for (String[] help : new String[][] {{"--help"}, {"--version"}, {"serve", "--help"}}) {
      assertEquals(0, start("-Xlog:class+load:file=" + loaded, help).waitFor());
      List<String> classes = Files.readAllLines(loaded);
      assertTrue(
          classes.stream().anyMatch(line -> line.contains(" " + Main.class.getName() + " ")));
      for (String heavy :
          List.of(" org.apache.lucene.", " io.undertow.", " nianbao.text.Folding")) {
        assertEquals(List.of(), classes.stream().filter(line -> line.contains(heavy)).toList());
      }
    }
  }

  private static boolean isKept(Path loaded, Class<?> type) throws IOException {
    return Files.readAllLines(loaded).stream()
        .anyMatch(line -> line.contains(" " + type.getName() + " source: shared objects file"));
  }

  @Test
  void isFoundThroughLinks() throws Exception {
    Path bin = Files.createDirectory(folder.resolve("bin"));
    Path absolute =
        Files.createSymbolicLink(bin.resolve("first"), tree.resolve("server/bin/nianbao"));
    Path relative = Files.createSymbolicLink(bin.resolve("nianbao"), Path.of("first"));

    assertEquals("x", launch(absolute, tools + ":" + System.getenv("PATH"), "x").out());
    assertEquals("x", launch(relative, tools + ":" + System.getenv("PATH"), "x").out());
  }

  @Test
  void saysThatMavenIsMissing() throws Exception {
    for (String tool : List.of("sh", "find", "sed", "head", "dirname", "readlink")) {
      Files.createSymbolicLink(tools.resolve(tool), located(tool));
    }
    Files.delete(tools.resolve("mvn"));
    Launched launched = launch(tree.resolve("server/bin/nianbao"), tools.toString());

    assertEquals(1, launched.exitCode());
    assertTrue(
        launched.err().contains("Maven") && launched.err().contains("missing"), launched.err());
  }

  private static Path located(String tool) {
    return List.of("/usr/bin", "/bin").stream()
        .map(parent -> Path.of(parent, tool))
        .filter(Files::isExecutable)
        .findFirst()
        .orElseThrow();
  }

  @Test
  void aFailedBuildIsNamed() throws Exception {
    write(tools.resolve("mvn"), "#!/bin/sh\nexit 1\n");
    Launched launched = launch();

    assertEquals(1, launched.exitCode());
    assertTrue(launched.err().contains("the build failed"), launched.err());
    assertEquals("", launched.out());
  }

  @Test
  void anOldJdkIsPassedOver() throws Exception {
    Path old = folder.resolve("old");
    write(old.resolve("release"), "JAVA_VERSION=\"17.0.1\"\n");
    write(old.resolve("bin/java"), "#!/bin/sh\necho old\n");
    write(old.resolve("bin/javac"), "#!/bin/sh\n");
    setExecutable(old.resolve("bin/java"));
    setExecutable(old.resolve("bin/javac"));
    ProcessBuilder builder =
        new ProcessBuilder(tree.resolve("server/bin/nianbao").toString(), "new")
            .redirectErrorStream(true);
    builder.environment().put("JAVA_HOME", old.toString());
    Path current = Path.of(System.getProperty("java.home"), "bin");
    builder.environment().put("PATH", tools + ":" + current + ":" + System.getenv("PATH"));
    Process process = builder.start();
    String out = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);

    assertEquals(1, process.waitFor(), out);
    assertTrue(out.endsWith("new"), out);
  }

  @Test
  void theSecondCompilerIsForMuchText() throws Exception {
    Path small = Files.writeString(folder.resolve("small.txt"), "x");
    Path large = folder.resolve("large.zip");
    try (RandomAccessFile file = new RandomAccessFile(large.toFile(), "rw")) {
      file.setLength(9L << 20);
    }
    launch();

    String quick = "-XX:TieredStopAtLevel=1";
    assertTrue(javaArguments("parse", small.toString()).contains(quick));
    assertTrue(javaArguments("parse", "missing.txt").contains(quick));
    assertFalse(javaArguments("parse", small.toString(), large.toString()).contains(quick));
    assertTrue(javaArguments("--help").contains(quick));
  }

  @Test
  void indexingUsesTheSecondCompilerForManyFilesOrALargeOne() throws Exception {
    Path few = Files.createDirectories(folder.resolve("few reports"));
    Files.writeString(few.resolve("a.txt"), "x");
    Path many = Files.createDirectories(folder.resolve("many"));
    for (int i = 0; i <= 10_000; i++) {
      Files.createFile(many.resolve(i + ".txt"));
    }
    Path large = Files.createDirectories(folder.resolve("large/zipped"));
    try (RandomAccessFile file = new RandomAccessFile(large.resolve("a.zip").toFile(), "rw")) {
      file.setLength(65L << 20);
    }
    launch();

    String quick = "-XX:TieredStopAtLevel=1";
    assertTrue(javaArguments("index", few.toString(), "--data", "missing").contains(quick));
    assertTrue(javaArguments("index").contains(quick));
    assertFalse(javaArguments("index", few.toString(), many.toString()).contains(quick));
    assertFalse(javaArguments("index", "年报=" + many).contains(quick));
    assertFalse(javaArguments("index", "large").contains(quick));
    assertFalse(javaArguments("serve", "--reports", few.toString()).contains(quick));
  }

  /** What the launcher hands to a JVM that only prints it. */
  private String javaArguments(String... arguments) throws Exception {
    return argumentsOf(tree.resolve("server/bin/nianbao"), arguments);
  }

  private String argumentsOf(Path launcher, String... arguments) throws Exception {
    Path home = folder.resolve("printing");
    write(home.resolve("release"), "JAVA_VERSION=\"25\"\n");
    write(
        home.resolve("bin/java"),
        "#!/bin/sh\necho \"$@\"\necho \"starts ${NIANBAO_PROGRAM:-server}\"\n");
    write(home.resolve("bin/javac"), "#!/bin/sh\n");
    setExecutable(home.resolve("bin/java"));
    setExecutable(home.resolve("bin/javac"));
    List<String> command = new ArrayList<>(List.of(launcher.toString()));
    command.addAll(List.of(arguments));
    ProcessBuilder builder = new ProcessBuilder(command).directory(folder.toFile());
    builder.environment().put("JAVA_HOME", home.toString());
    Process process = builder.start();
    return new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
  }

  /** Puts the program itself where a build would, without anything kept for its start. */
  private void installProgram() throws IOException {
    installProgram(classPath().stream().map(entry -> entry.toUri().toString()).toList());
    Files.createFile(cache());
  }

  /** The same in jars beside its own: of others the JVM keeps no classes. */
  private void installProgramOfJars() throws IOException {
    Path target = Files.createDirectories(tree.resolve("server/target"));
    List<String> jars = new ArrayList<>();
    for (Path entry : classPath()) {
      String name = jars.size() + ".jar";
      if (Files.isDirectory(entry)) {
        pack(entry, target.resolve(name));
      } else {
        Files.createSymbolicLink(target.resolve(name), entry.toAbsolutePath());
      }
      jars.add(name);
    }
    installProgram(jars);
  }

  private static void pack(Path classes, Path jar) throws IOException {
    try (JarOutputStream out = new JarOutputStream(Files.newOutputStream(jar));
        Stream<Path> files = Files.walk(classes)) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        out.putNextEntry(
            new JarEntry(classes.relativize(file).toString().replace(File.separatorChar, '/')));
        Files.copy(file, out);
      }
    }
  }

  private static List<Path> classPath() {
    return Stream.of(System.getProperty("java.class.path").split(File.pathSeparator, -1))
        .map(Path::of)
        .filter(Files::exists)
        .toList();
  }

  private void installProgram(List<String> classPath) throws IOException {
    Manifest manifest = new Manifest();
    manifest.getMainAttributes().put(Attributes.Name.MANIFEST_VERSION, "1.0");
    manifest.getMainAttributes().put(Attributes.Name.MAIN_CLASS, Main.class.getName());
    manifest.getMainAttributes().put(Attributes.Name.CLASS_PATH, String.join(" ", classPath));
    Path jar = tree.resolve("server/target/nianbao.jar");
    Files.createDirectories(jar.getParent());
    new JarOutputStream(Files.newOutputStream(jar), manifest).close();
    settle();
  }

  private Path brokenReports(int count) throws IOException {
    Path reports = Files.createDirectory(folder.resolve("broken"));
    for (int i = 0; i < count; i++) {
      Files.write(reports.resolve(i + ".txt"), new byte[] {0, 1, 2, 3, 0, 0, 7});
    }
    return reports;
  }

  private Process start(String options, String... arguments) throws IOException {
    List<String> command = new ArrayList<>(List.of(tree.resolve("server/bin/nianbao").toString()));
    command.addAll(List.of(arguments));
    ProcessBuilder builder = new ProcessBuilder(command).directory(folder.toFile());
    builder.environment().put("JAVA_HOME", System.getProperty("java.home"));
    builder.environment().put("JDK_JAVA_OPTIONS", options);
    return builder.start();
  }

  private static String text(InputStream stream) throws IOException {
    return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
  }

  @Test
  void standardErrorHasOnlyLinesOfTheProgramAndAllOfThem() throws Exception {
    installProgram();
    String data = folder.resolve("data").toString();

    Launched search = launch("search", "x", "--data", data);
    Launched index = launch("index", brokenReports(500).toString(), "--data", data);

    assertEquals(1, search.exitCode());
    assertEquals("", search.out());
    assertEquals(1, search.err().lines().count(), search.err());
    assertTrue(search.err().startsWith("nianbao: nothing is indexed in "), search.err());
    assertEquals(1, index.exitCode());
    assertTrue(index.out().endsWith(" 500 failed\n"), index.out());
    List<String> failed = index.err().lines().filter(line -> line.contains(".txt: ")).toList();
    assertEquals(500, failed.size(), index.err());
    assertTrue(index.err().lines().allMatch(line -> line.startsWith("nianbao: ")), index.err());
  }

  @Test
  void whatTheJvmSaysOfItsOwnStartIsShown() throws Exception {
    installProgram();

    Process process = start("-Xmx1k", "search", "x");
    String out = text(process.getInputStream());
    String err = text(process.getErrorStream());

    assertEquals(1, process.waitFor());
    assertTrue(out.contains("Too small maximum heap"), out);
    assertTrue(err.startsWith("NOTE: Picked up JDK_JAVA_OPTIONS: -Xmx1k"), err);
    process = start("-XX:Nonsense", "search", "x");
    err = text(process.getErrorStream());
    assertEquals(1, process.waitFor());
    assertTrue(err.contains("Unrecognized VM option 'Nonsense'"), err);
    assertTrue(err.endsWith("A fatal exception has occurred. Program will exit.\n"), err);
  }

  @Test
  void aSignalReachesTheProgram() throws Exception {
    installProgram();
    Path reports = Files.createDirectory(folder.resolve("reports"));
    Files.writeString(reports.resolve("a.txt"), "一、总体情况\n甲\n");

    Process process =
        start(
            "-Dx=y",
            "serve",
            "--port",
            "0",
            "--reports",
            reports.toString(),
            "--data",
            folder.resolve("data").toString());
    BufferedReader out = process.inputReader(StandardCharsets.UTF_8);
    String ready = out.readLine();
    process.toHandle().destroy(); // Process.destroy would close its streams

    String err = text(process.getErrorStream());
    assertNotNull(ready, err);
    assertTrue(ready.startsWith("1 reports at http://127.0.0.1:"), ready);
    assertEquals(0, process.waitFor(), "a stop that was asked for is no fault");
    assertEquals(
        List.of(
            "NOTE: Picked up JDK_JAVA_OPTIONS: -Dx=y",
            "nianbao: 1 read (0 of them replaced), 0 unchanged, 0 removed, 0 failed"),
        err.lines().filter(line -> !line.endsWith(" of 1 files")).toList(), // on a slow machine
        err);
  }
}
