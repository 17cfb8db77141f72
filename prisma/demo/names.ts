import type { Random } from "./random.ts";

/** Where a name sounds from, with the languages that people of that name may speak beside English. */
export interface Tongue {
	given: readonly string[];
	/** Rare or made up: nobody should find themselves here. */
	family: readonly string[];
	languages: readonly string[];
}

const list = (words: string): string[] => words.split(" ");

export const TONGUES = {
	english: {
		given: list("Alice Owen Harriet Felix Imogen Callum Beatrice Rowan Tessa Miles Naomi Elliot Freya Jonah"),
		family: list(
			"Thornwick Ashmere Fenbrook Hartsmoor Larkhollow Wetherden Ravelstone Oakhanger Marlowell Quillfeather",
		),
		languages: ["en"],
	},
	german: {
		given: list("Jonas Frieda Lukas Annika Matthias Clara Moritz Leonie Till Henrike"),
		family: list("Brachfeldt Lindhuber Sternhagener Wiesenrath Aulbacher Kronenthaler Mühlwarth Tannhuber"),
		languages: ["de"],
	},
	french: {
		given: list("Élodie Mathieu Camille Bastien Margaux Thibault Inès Rémi Solène Lucien"),
		family: list(
			"Beaulormes Valmercier Chantefeuille Roquebrunelle Dutillac Fontanvert Larivaux Montrécourt",
		),
		languages: ["fr"],
	},
	iberian: {
		given: list("Marisol Tomás Lucía Joaquim Beatriz Álvaro Inês Rafael Carmen Duarte"),
		family: list("Montelarga Sorvedo Ribaltera Figueirosa Castanhal Olmedilla Penaverde Valdemoura"),
		languages: ["es", "pt"],
	},
	italian: {
		given: list("Giulia Matteo Chiara Lorenzo Federica Tommaso Alessia Davide"),
		family: list("Castelvolpe Montalbetti Fiordacqua Serravecchia Bellandrini Roncoverde"),
		languages: ["it"],
	},
	nordic: {
		given: list("Sigrid Anders Liv Mikael Astrid Eirik Saga Jonatan"),
		family: list("Lindvaren Østvedal Björkhagen Fjellanger Sandvikstad Ekhammar Granholt"),
		languages: ["no", "sv"],
	},
	dutch: {
		given: list("Sanne Bram Fenna Joris Maud Thijs Lotte Ruben"),
		family: ["van der Wielsma", "Dijkhuizer", "ter Bruggenkamp", "Oostwaarden", "van Lindenhout"],
		languages: ["nl"],
	},
	slavic: {
		given: list("Zofia Marek Katarzyna Tomasz Milena Vojtěch Irina Andrej"),
		family: list("Novaretz Wierzbowolski Koslavin Brezovar Dubravský Malinowiecki Zelenavec"),
		languages: ["pl", "cs"],
	},
	chinese: {
		given: list("Xiaolan Junhao Ruoxi Zihan Meiling Haoran Yutong Bowen"),
		family: list("Ouyang Shangguan Dongfang Zhuge Gongsun Huangfu Linghu"),
		languages: ["zh"],
	},
	japanese: {
		given: list("Haruka Sota Misaki Ren Yui Takumi Akari Kaito"),
		family: list("Harunagi Mizukori Tanemori Hoshizumi Kusabue Asagiri"),
		languages: ["ja"],
	},
	korean: {
		given: list("Seoyeon Minjun Jiwoo Haeun Dohyun Yuna"),
		family: list("Namgung Seonwoo Hwangbo Jegal Sagong"),
		languages: ["ko"],
	},
	indian: {
		given: list("Ananya Rohan Priya Karthik Meera Arjun Lakshmi Vikram Nandini Aditya"),
		family: list("Veerasundar Chandravarman Malhotrani Iyerswamy Bannerjhal Kulkarve Raghunandar"),
		languages: ["hi", "ta"],
	},
	persian: {
		given: list("Shirin Kaveh Nasrin Arash Leila Babak"),
		family: list("Farrokhmanesh Golshanara Mehrabadi-Nur Sohrabvand Tavakolzar"),
		languages: ["fa"],
	},
	arabic: {
		given: list("Layla Omar Salma Karim Noor Yousef"),
		family: list("Al-Rashoudi Haddarin Benyakhlaf Khatoubi Mansourian"),
		languages: ["ar"],
	},
	turkish: {
		given: list("Elif Emre Zeynep Deniz Defne Kerem"),
		family: list("Yıldızkaya Akbulutlar Demirtaşoğlu Gökçimen"),
		languages: ["tr"],
	},
	hebrew: {
		given: list("Noa Eitan Tamar Yonatan Shira Amit"),
		family: list("Ben-Alonim Harpazi Oren-Tal Carmelion"),
		languages: ["he"],
	},
	african: {
		given: list("Adaeze Kwame Thandiwe Chinedu Amina Tendai Wanjiru Sipho"),
		family: list("Okondiwe Mbekari Adeyemuwa Nkosanawe Asantewura Kamaungu"),
		languages: ["sw", "yo"],
	},
} as const satisfies Record<string, Tongue>;

export type TongueName = keyof typeof TONGUES;

/** A name that nobody in `taken` has, and what its bearer speaks. */
export function inventName(random: Random, tongue: TongueName, taken: Set<string>) {
	const { given, family } = TONGUES[tongue];
	for (;;) {
		const name = `${random.pick<string>(given)} ${random.pick<string>(family)}`;
		if (taken.has(name)) continue;
		taken.add(name);
		return { name, languages: languagesOf(random, tongue) };
	}
}

/** Where a family name is from. */
export function tongueOf(name: string): TongueName {
	const tongues = Object.keys(TONGUES) as TongueName[];
	return (
		tongues.find((tongue) => TONGUES[tongue].family.some((family) => name.endsWith(family))) ?? "english"
	);
}

/** English and one of the tongue's own, in either order. */
export function languagesOf(random: Random, tongue: TongueName): string[] {
	const own = random.pick<string>(TONGUES[tongue].languages);
	if (own === "en") return ["en"];
	return random.chance(0.5) ? ["en", own] : [own, "en"];
}
