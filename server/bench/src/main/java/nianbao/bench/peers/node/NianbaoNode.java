package nianbao.bench.peers.node;

import nianbao.command.Main;
import nianbao.sample.InventedProvince;

/** The program itself, which also knows the invented places of generated reports. */
public final class NianbaoNode {

  private NianbaoNode() {}

  /**
   * Runs a command.
   *
   * @param arguments as of {@code nianbao}
   */
  public static void main(String[] arguments) {
    InventedProvince.add();
    Main.start(Main::commandLine, arguments);
  }
}
