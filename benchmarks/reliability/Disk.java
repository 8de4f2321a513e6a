import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * A data folder on a small file system of its own, which becomes full, then read-only, then the
 * folder of two processes.
 *
 * <p>Usage, as root: {@code java Disk.java <jar> memory|lmdb}. Prints what was seen, line by line.
 */
public class Disk {

  private static final int MEGABYTES = 40;

  private final Path jar;
  private final String store;
  private final Path mount;
  private final List<Integer> acknowledged = new ArrayList<>();
  private boolean wrong;

  Disk(Path jar, String store) throws IOException {
    this.jar = jar;
    this.store = store;
    this.mount = Files.createTempDirectory("disk").resolve("mount");
    Files.createDirectories(mount);
  }

  public static void main(String[] arguments) throws Exception {
    var trial = new Disk(Path.of(arguments[0]), arguments[1]);
    run("mount", "-t", "tmpfs", "-o", "size=" + MEGABYTES + "m", "tmpfs", trial.mount.toString());
    try {
      trial.full();
      trial.readOnly();
      trial.twice();
    } finally {
      run("umount", "-l", trial.mount.toString());
    }
    System.out.println(trial.wrong ? "WRONG" : "all as promised");
    System.exit(trial.wrong ? 1 : 0);
  }

  private void full() throws Exception {
    Service service = start();
    see("starts", service.ready());
    write(service, 20);
    Path ballast = mount.resolve("ballast");
    fill(ballast);
    int status = 204;
    for (int i = 0; i < 500 && status == 204; i++) {
      status = write(service, 1); // the last page of the journal has room for some
    }
    see("a write to the full disk is a 507", status == 507);
    see("readiness is down", ready(service) == 503);
    see("reads go on", all(service));
    service.kill();
    service = start();
    see("starts on the full disk", service.process.isAlive() && answers(service));
    see("all that was acknowledged is there", all(service));
    Files.delete(ballast);
    see("writes go on without a restart", write(service, 20) == 204);
    see("readiness is up", ready(service) == 200);
    service.kill();
    service = start();
    see("starts again", service.ready());
    see("all that was acknowledged is there", all(service));
    service.kill();
  }

  private void readOnly() throws Exception {
    run("mount", "-o", "remount,ro", mount.toString());
    Service service = start();
    see("starts on a read-only disk", answers(service));
    see("reads go on", all(service));
    see("a write is a 507", write(service, 1) == 507);
    service.kill();
    run("mount", "-o", "remount,rw", mount.toString());
  }

  private void twice() throws Exception {
    Service first = start();
    see("the first starts", first.ready());
    Service second = Service.start(jar, store, mount.resolve("data"), List.of("-Xmx700m"), Service.BARE);
    see("the second does not", !second.ready());
    see("and says why", second.log().contains("uses it"));
    see("the first writes", write(first, 20) == 204);
    see("all that was acknowledged is there", all(first));
    first.kill();
  }

  private Service start() throws IOException {
    return Service.start(jar, store, mount.resolve("data"), List.of("-Xmx700m"), Service.BARE);
  }

  /** The status of the last of so many writes. */
  private int write(Service service, int count) throws Exception {
    int status = 0;
    for (int i = 0; i < count; i++) {
      int number = acknowledged.size() + 1;
      status = service.update("INSERT DATA { GRAPH <urn:g> { <urn:s:%d> <urn:p> %d } }".formatted(number, number));
      if (status == 204) {
        acknowledged.add(number);
      }
    }
    return status;
  }

  private boolean all(Service service) throws Exception {
    List<String> rows = service.rows("SELECT ?n { GRAPH <urn:g> { ?s <urn:p> ?n } }");
    return acknowledged.stream().allMatch(number -> rows.contains(String.valueOf(number)))
        && rows.size() == acknowledged.size();
  }

  private static int ready(Service service) throws Exception {
    return service.send("GET", "/actuator/health/readiness", "", "text/plain").statusCode();
  }

  /** Waits until it answers, well or not. */
  private static boolean answers(Service service) throws InterruptedException {
    for (int i = 0; i < 600 && service.process.isAlive(); i++) {
      try {
        service.send("GET", "/status", "", "text/plain");
        return true;
      } catch (IOException notYet) {
        Thread.sleep(50);
      }
    }
    return false;
  }

  private static void fill(Path ballast) throws IOException {
    try (var out = Files.newOutputStream(ballast)) {
      var block = new byte[4096];
      while (true) {
        out.write(block);
      }
    } catch (IOException full) {
      // as it was meant
    }
  }

  private void see(String what, boolean so) {
    System.out.printf("%s %s: %s%n", store, what, so ? "yes" : "NO");
    wrong |= !so;
  }

  private static void run(String... command) throws Exception {
    int status = new ProcessBuilder(command).inheritIO().start().waitFor();
    if (status != 0) {
      throw new IllegalStateException(String.join(" ", command) + ": " + status);
    }
  }
}
