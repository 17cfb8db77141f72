import { once } from "node:events";
import { connect } from "node:net";

/**
 * Sends half a request for `path` and waits until the server is certainly reading it; `finish` sends the rest and
 * returns the whole answer. (A whole request stands before it in the same packet: once that is answered, the half one
 * has been read too.)
 */
export async function sendHalf(port: number, path: string): Promise<{ finish(): Promise<string> }> {
	const socket = connect(port, "127.0.0.1").setEncoding("utf8");
	const host = `Host: localhost:${port}\r\n`;
	socket.write(`HEAD /robots.txt HTTP/1.1\r\n${host}\r\nGET ${path} HTTP/1.1\r\n${host}`);
	let answer = "";
	while (!answer.includes("\r\n\r\n")) {
		const [text] = await once(socket, "data");
		answer += text;
	}
	return {
		async finish() {
			let rest = "";
			socket.on("data", (text) => {
				rest += text;
			});
			socket.write("Connection: close\r\n\r\n");
			await once(socket, "close");
			return rest;
		},
	};
}
