package io.belvedere.launcher;

import io.belvedere.launcher.query.Chart;
import io.belvedere.launcher.query.NumberText;
import io.belvedere.launcher.query.Printable;
import io.belvedere.launcher.query.Series;
import io.belvedere.launcher.query.SeriesTables;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;

/** {@code ./belvedere query}: shows what a server answers to a query as a table, as a chart or as JSON. */
record QueryCommand(QueryApi api, Console console, Terminal terminal) {

    static int run(Path home, List<String> words) throws IOException, InterruptedException {
        Arguments arguments = Arguments.parse(words, QueryRequest.OPTIONS, QueryRequest.FLAGS);
        QueryRequest request = QueryRequest.of(
                arguments, QueryCommand::standardInput, InstantSource.system().instant());
        QueryApi api = new QueryApi(ServerAccess.of(home, arguments, System.getenv()));
        Terminal terminal = Terminal.of(System.getenv(), System.getProperty("belvedere.terminal", ""));
        return new QueryCommand(api, Console.standard(), terminal).run(request);
    }

    private static String standardInput() {
        try {
            return new String(System.in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    int run(QueryRequest request) throws InterruptedException {
        QueryAnswer answer = api.ask(request);
        remark("warning: ", answer.warnings());
        remark("note: ", answer.infos());
        lines(request, answer).forEach(console.out()::println);
        return 0;
    }

    private void remark(String kind, List<String> remarks) {
        remarks.forEach(remark -> console.err().println(kind + Printable.line(remark)));
    }

    private List<String> lines(QueryRequest request, QueryAnswer answer) {
        if (request.view() == QueryRequest.View.JSON) {
            return List.of(PrettyJson.write(answer.data().members()));
        }
        return switch (answer.type()) {
            case "scalar" -> answer.single().map(NumberText::readable).stream().toList();
            case "string" -> answer.single().map(Printable::line).stream().toList();
            default -> lines(request, answer.type(), answer.series());
        };
    }

    private List<String> lines(QueryRequest request, String type, List<Series> series) {
        if (series.isEmpty()) {
            console.err().println("no series");
            return List.of();
        }
        if (request.range().isEmpty()) {
            return type.equals("matrix") ? SeriesTables.samples(series) : SeriesTables.latest(series);
        }
        return request.view() == QueryRequest.View.PLOT
                ? Chart.lines(series, request.range().get(), terminal.width(), terminal.palette())
                : SeriesTables.overTime(series, terminal.width());
    }
}
