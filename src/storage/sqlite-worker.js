// Holds the connection to SQLite, in a thread of its own: a lock held elsewhere makes this thread wait, and not the bot.
// In plain JavaScript, because a thread that is taught TypeScript takes 26 MB and half a second more.
import { parentPort, workerData } from 'node:worker_threads';
import Libsql from 'libsql';

let connection = null;
let isClosed = false;

parentPort.on('message', ({ id, sql, parameters }) => {
  // To use a closed connection would end the process, not the thread alone. What was sent too late gets no reply.
  if (isClosed) return;
  try {
    parentPort.postMessage({ id, ...(sql === null ? close() : execute(sql, parameters)) });
  } catch ({ code, message }) {
    // An error of libsql that a file cannot be opened has no code of its own.
    const isOpening = connection === null && !code;
    parentPort.postMessage({ id, error: { code: isOpening ? 'SQLITE_CANTOPEN' : String(code), message } });
  }
  if (sql === null) parentPort.close();
});

function execute(sql, parameters) {
  connection ??= new Libsql(workerData.path, { timeout: workerData.busyTimeoutMs });
  // Left by a transaction whose end was not received in time.
  if (sql.startsWith('begin') && connection.inTransaction) connection.exec('rollback');
  const statement = connection.prepare(sql);
  if (statement.reader) return { rows: statement.all(parameters), changes: 0 };
  if (parameters.length > 0) return { rows: [], changes: write(statement, parameters) };
  connection.exec(sql);
  return { rows: [], changes: 0 };
}

// A prepared statement that fails at a lock stays active until it is collected as garbage, and until then nothing that is
// written afterwards is committed. So the lock is taken before, by a statement that libsql ends at once.
function write(statement, parameters) {
  if (connection.inTransaction) return statement.run(parameters).changes;
  connection.exec('begin immediate');
  try {
    const { changes } = statement.run(parameters);
    connection.exec('commit');
    return changes;
  } catch (error) {
    if (connection.inTransaction) connection.exec('rollback');
    throw error;
  }
}

function close() {
  isClosed = true;
  connection?.close();
  return { rows: [], changes: 0 };
}
