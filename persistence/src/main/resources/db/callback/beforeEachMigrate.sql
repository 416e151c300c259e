-- A migration of a large table may take longer than any statement of the application may.
set local statement_timeout = 0;
