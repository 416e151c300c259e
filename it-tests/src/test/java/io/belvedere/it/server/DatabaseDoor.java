package io.belvedere.it.server;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The way from the server to its database, which tests can shut: connections break, and new ones are closed at once, as
 * when a database server has gone.
 */
public final class DatabaseDoor implements AutoCloseable {

    private final int databasePort;
    private final ServerSocket listener;
    private final Set<Socket> open = ConcurrentHashMap.newKeySet();
    private volatile boolean isShut;

    private DatabaseDoor(int databasePort) throws IOException {
        this.databasePort = databasePort;
        this.listener = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
    }

    static DatabaseDoor to(int databasePort) throws IOException {
        DatabaseDoor door = new DatabaseDoor(databasePort);
        start(door::accept, "database-door");
        return door;
    }

    int port() {
        return listener.getLocalPort();
    }

    public void shut() {
        isShut = true;
        open.forEach(DatabaseDoor::close);
        open.clear();
    }

    public void reopen() {
        isShut = false;
    }

    @Override
    public void close() throws IOException {
        shut();
        listener.close();
    }

    private void accept() {
        while (!listener.isClosed()) {
            try {
                Socket server = listener.accept();
                if (isShut) {
                    close(server);
                } else {
                    connect(server);
                }
            } catch (IOException closed) {
                // the next turn of the loop sees whether that was the listener
            }
        }
    }

    private void connect(Socket server) throws IOException {
        Socket database = new Socket(InetAddress.getLoopbackAddress(), databasePort);
        open.add(server);
        open.add(database);
        start(() -> pass(server, database), "to-database");
        start(() -> pass(database, server), "from-database");
    }

    private void pass(Socket from, Socket to) {
        try (InputStream in = from.getInputStream();
                OutputStream out = to.getOutputStream()) {
            in.transferTo(out);
        } catch (IOException broken) {
            // either side may go at any time, and takes the other with it
        } finally {
            close(from);
            close(to);
            open.remove(from);
            open.remove(to);
        }
    }

    private static void close(Socket socket) {
        try {
            socket.close();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private static void start(Runnable work, String name) {
        Thread thread = new Thread(work, name);
        thread.setDaemon(true);
        thread.start();
    }
}
