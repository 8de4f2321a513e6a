package org.gkec.loaders;

import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.gkec.loaders.ConsoleListener.Stopped;
import org.gkec.loaders.source.UnreadableSource;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Loads data sets into a folder or a server, from the command line. */
@Command(
    name = "gkec-load",
    description = "Maps data sets to the ontology and stores each as one named graph.",
    sortOptions = false,
    exitCodeListHeading = "Exit codes:%n",
    exitCodeList = {
      "0:all records were stored",
      "1:a record was left out, or a data set could not be stored",
      "2:the command was not understood"
    })
public final class LoadCommand implements Callable<Integer> {

  @Parameters(paramLabel = "<dataset>", arity = "0..*", description = "names of data sets")
  private List<String> names = List.of();

  @Option(names = "--all", description = "all data sets")
  private boolean all;

  @Option(names = "--list", description = "only print names and titles of the data sets")
  private boolean list;

  @Option(
      names = "--from",
      paramLabel = "<folder>",
      description = "a folder of data set folders, instead of the bundled ones")
  private Optional<Path> from = Optional.empty();

  @Option(
      names = "--to",
      paramLabel = "<url|folder>",
      description = "a graph store, as in http://localhost:8080/graphs, or a folder for .nq files")
  private Optional<String> to = Optional.empty();

  @Option(
      names = "--token",
      paramLabel = "<token>",
      defaultValue = "${env:GKEC_TOKEN:-}",
      description = "the token of the graph store (default: environment variable GKEC_TOKEN)")
  private String token = "";

  @Option(names = "--strict", description = "stop at the first faulty record")
  private boolean strict;

  @Option(
      names = "--rejects",
      paramLabel = "<folder>",
      defaultValue = "rejects",
      description = "keeps faulty records as <dataset>.rejects.csv (default: ${DEFAULT-VALUE})")
  private Path rejects = Path.of("rejects");

  @Spec private CommandSpec spec = CommandSpec.create();

  public static void main(String[] arguments) {
    System.exit(commandLine().execute(arguments));
  }

  static CommandLine commandLine() {
    CommandLine command = new CommandLine(new LoadCommand());
    command
        .getCommandSpec()
        .addOption(OptionSpec.builder("-h", "--help").usageHelp(true).description("help").build());
    return command.setExecutionExceptionHandler(LoadCommand::explain);
  }

  /** A fault of data, disk or server is told in one line; any other is ours and keeps its trace. */
  private static int explain(Exception e, CommandLine command, CommandLine.ParseResult parsed)
      throws Exception {
    switch (e) {
      case InvalidDataset known -> command.getErr().println(known.getMessage());
      case UnreadableSource known -> command.getErr().println(known.getMessage());
      case UncheckedIOException known -> command.getErr().println(known.getMessage());
      case Refused known -> command.getErr().println(known.getMessage());
      case Stopped known -> command.getErr().println(known.getMessage());
      default -> throw e;
    }
    return CommandLine.ExitCode.SOFTWARE;
  }

  @Override
  public Integer call() {
    List<Dataset> known = from.map(Dataset::readAll).orElseGet(Dataset::bundled);
    if (list) {
      known.forEach(dataset -> out().printf("%-30s %s%n", dataset.name(), dataset.title()));
      return CommandLine.ExitCode.OK;
    }
    Output output = Output.to(to.orElseThrow(() -> usage("--to says where the data goes")), token);
    boolean complete = true;
    for (Dataset dataset : chosen(known)) {
      complete &= load(dataset, output).complete();
    }
    return complete ? CommandLine.ExitCode.OK : CommandLine.ExitCode.SOFTWARE;
  }

  private List<Dataset> chosen(List<Dataset> known) {
    if (all == !names.isEmpty()) {
      throw usage("name data sets, or say --all");
    }
    List<String> unknown =
        names.stream()
            .filter(name -> known.stream().noneMatch(dataset -> dataset.name().equals(name)))
            .toList();
    if (!unknown.isEmpty()) {
      throw usage("no data sets " + unknown + "; --list shows those there are");
    }
    return known.stream().filter(dataset -> all || names.contains(dataset.name())).toList();
  }

  private LoadReport load(Dataset dataset, Output output) {
    PrintWriter err = spec.commandLine().getErr();
    try (var listener = ConsoleListener.of(dataset.name(), err, rejects, strict)) {
      LoadReport report = output.store(dataset, listener);
      out()
          .printf(
              "%s: %d records, %d statements, %d left out%n",
              dataset.name(), report.records(), report.statements(), report.rejects());
      return report;
    }
  }

  private PrintWriter out() {
    return spec.commandLine().getOut();
  }

  private ParameterException usage(String fault) {
    return new ParameterException(spec.commandLine(), fault);
  }
}
