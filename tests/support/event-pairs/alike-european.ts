// Pairs of like-worded reports of two events, in German, Spanish, French and Portuguese.
import { monday, tuesday, type ReportPair } from './pair.ts'

export const alikeEuropean: readonly ReportPair[] = [
  {
    what: 'two fires',
    language: 'de',
    one: {
      title: 'Großbrand in Lagerhalle in Bremen',
      at: monday,
      text: [
        'Bei einem Brand in einer Lagerhalle in Bremen ist am Montag ein Schaden von 800.000 Euro entstanden.',
        'Verletzt wurde niemand, teilte die Feuerwehr mit. 90 Einsatzkräfte waren vor Ort. Die Polizei ermittelt zur Ursache.',
      ],
    },
    other: {
      title: 'Großbrand in Lagerhalle in Kassel',
      at: tuesday,
      text: [
        'Bei einem Brand in einer Lagerhalle in Kassel ist am Dienstag ein Schaden von 350.000 Euro entstanden.',
        'Verletzt wurde niemand, teilte die Feuerwehr mit. 60 Einsatzkräfte waren vor Ort. Die Polizei ermittelt zur Ursache.',
      ],
    },
  },
  {
    what: 'two road accidents',
    language: 'de',
    one: {
      title: 'Motorradfahrer stirbt bei Unfall nahe Passau',
      at: monday,
      text: [
        'Ein 34 Jahre alter Motorradfahrer ist am Montag bei einem Unfall nahe Passau ums Leben gekommen.',
        'Er war auf der Bundesstraße 12 mit einem Auto zusammengestoßen. Die Straße war drei Stunden gesperrt.',
      ],
    },
    other: {
      title: 'Motorradfahrer stirbt bei Unfall nahe Stendal',
      at: monday,
      text: [
        'Ein 52 Jahre alter Motorradfahrer ist am Montag bei einem Unfall nahe Stendal ums Leben gekommen.',
        'Er war auf der Bundesstraße 189 mit einem Lastwagen zusammengestoßen. Die Straße war fünf Stunden gesperrt.',
      ],
    },
  },
  {
    what: 'two town halls',
    language: 'de',
    one: {
      title: 'Bürgermeister von Celle tritt zurück',
      at: monday,
      text: [
        'Der Bürgermeister von Celle, Jörg Brandt, ist am Montag aus gesundheitlichen Gründen zurückgetreten.',
        'Über die Nachfolge entscheidet der Rat in den nächsten Wochen. Brandt war seit 2015 im Amt.',
      ],
    },
    other: {
      title: 'Bürgermeister von Gotha tritt zurück',
      at: monday,
      text: [
        'Der Bürgermeister von Gotha, Heiko Lorenz, ist am Montag aus gesundheitlichen Gründen zurückgetreten.',
        'Über die Nachfolge entscheidet der Rat in den nächsten Wochen. Lorenz war seit 2018 im Amt.',
      ],
    },
  },
  {
    what: 'two derailments',
    language: 'es',
    one: {
      title: 'Descarrila un tren de mercancías cerca de Zamora',
      at: monday,
      text: [
        'Un tren de mercancías descarriló el lunes cerca de Zamora sin causar heridos, informó la empresa ferroviaria.',
        'La vía quedará cortada al menos dos días. Se investigan las causas del accidente.',
      ],
    },
    other: {
      title: 'Descarrila un tren de mercancías cerca de Albacete',
      at: tuesday,
      text: [
        'Un tren de mercancías descarriló el martes cerca de Albacete sin causar heridos, informó la empresa ferroviaria.',
        'La vía quedará cortada al menos cinco días. Se investigan las causas del accidente.',
      ],
    },
  },
  {
    what: 'two teachers’ strikes',
    language: 'es',
    one: {
      title: 'Los maestros de Oaxaca van a la huelga',
      at: monday,
      text: [
        'Los maestros de Oaxaca comenzaron el lunes una huelga para pedir mejores salarios y más plazas.',
        'El sindicato dijo que 40.000 docentes participan en el paro. El gobierno llamó al diálogo.',
      ],
    },
    other: {
      title: 'Los maestros de Córdoba van a la huelga',
      at: monday,
      text: [
        'Los maestros de Córdoba comenzaron el lunes una huelga para pedir mejores salarios y más plazas.',
        'El sindicato dijo que 26.000 docentes participan en el paro. El gobierno llamó al diálogo.',
      ],
    },
  },
  {
    what: 'two factories',
    language: 'fr',
    one: {
      title: 'L’usine de pneus d’Amiens fermera en 2027',
      at: monday,
      text: [
        'La direction a annoncé lundi la fermeture de l’usine de pneus d’Amiens, qui emploie 620 salariés.',
        'Les syndicats appellent à la grève. Le ministre demande des explications au groupe.',
      ],
    },
    other: {
      title: 'L’usine de pneus de Cholet fermera en 2027',
      at: tuesday,
      text: [
        'La direction a annoncé mardi la fermeture de l’usine de pneus de Cholet, qui emploie 950 salariés.',
        'Les syndicats appellent à la grève. Le ministre demande des explications au groupe.',
      ],
    },
  },
  {
    what: 'two avalanches',
    language: 'fr',
    one: {
      title: 'Deux skieurs tués par une avalanche à Tignes',
      at: monday,
      text: [
        'Deux skieurs ont été tués lundi par une avalanche à Tignes, ont annoncé les secours.',
        'Ils évoluaient hors piste. Le risque était de quatre sur cinq. Une enquête a été ouverte.',
      ],
    },
    other: {
      title: 'Trois skieurs tués par une avalanche à Vallorcine',
      at: tuesday,
      text: [
        'Trois skieurs ont été tués mardi par une avalanche à Vallorcine, ont annoncé les secours.',
        'Ils évoluaient hors piste. Le risque était de quatre sur cinq. Une enquête a été ouverte.',
      ],
    },
  },
  {
    what: 'two floods',
    language: 'pt',
    one: {
      title: 'Chuva forte deixa desabrigados em Blumenau',
      at: monday,
      text: [
        'A chuva forte deixou 320 desabrigados em Blumenau na segunda-feira, informou a Defesa Civil.',
        'As aulas foram suspensas. O rio subiu sete metros e várias ruas ficaram alagadas.',
      ],
    },
    other: {
      title: 'Chuva forte deixa desabrigados em Petrópolis',
      at: tuesday,
      text: [
        'A chuva forte deixou 150 desabrigados em Petrópolis na terça-feira, informou a Defesa Civil.',
        'As aulas foram suspensas. O rio subiu quatro metros e várias ruas ficaram alagadas.',
      ],
    },
  },
  {
    what: 'two vaccinations',
    language: 'pt',
    one: {
      title: 'Braga começa a vacinar contra a gripe',
      at: monday,
      text: [
        'A vacinação contra a gripe começou na segunda-feira em Braga para maiores de 60 anos.',
        'Há 45 mil doses nos centros de saúde, disse a diretora Marta Pinto. A campanha dura até dezembro.',
      ],
    },
    other: {
      title: 'Évora começa a vacinar contra a gripe',
      at: monday,
      text: [
        'A vacinação contra a gripe começou na segunda-feira em Évora para maiores de 65 anos.',
        'Há 18 mil doses nos centros de saúde, disse o diretor Rui Lemos. A campanha dura até dezembro.',
      ],
    },
  },
  // Written after the signs were set.
  {
    what: 'school fires',
    language: 'de',
    one: {
      title: 'Schule in Plauen nach Brand geschlossen',
      at: monday,
      text: [
        'Nach einem Brand im Keller bleibt eine Grundschule in Plauen bis Freitag geschlossen, teilte die Stadt am Montag mit.',
        'Die 240 Kinder wurden rechtzeitig ins Freie gebracht. Die Ursache ist noch unklar.',
      ],
    },
    other: {
      title: 'Schule in Husum nach Brand geschlossen',
      at: monday,
      text: [
        'Nach einem Brand im Dachstuhl bleibt eine Grundschule in Husum bis Donnerstag geschlossen, teilte die Stadt am Montag mit.',
        'Die 180 Kinder wurden rechtzeitig ins Freie gebracht. Die Ursache ist noch unklar.',
      ],
    },
  },
  {
    what: 'bakery',
    language: 'fr',
    one: {
      title: 'Incendie dans une boulangerie de Brest',
      at: monday,
      text: [
        'Un incendie a détruit une boulangerie de Brest dans la nuit de dimanche à lundi, sans faire de blessé.',
        'Une quarantaine de pompiers ont été mobilisés. L’origine du feu reste inconnue.',
      ],
    },
    other: {
      title: 'Incendie dans une boulangerie de Nancy',
      at: tuesday,
      text: [
        'Un incendie a détruit une boulangerie de Nancy dans la nuit de lundi à mardi, sans faire de blessé.',
        'Une trentaine de pompiers ont été mobilisés. L’origine du feu reste inconnue.',
      ],
    },
  },
  {
    what: 'festivals',
    language: 'es',
    one: {
      title: 'El festival de jazz de Vitoria bate su récord',
      at: monday,
      text: [
        'El festival de jazz de Vitoria cerró el domingo con 52.000 espectadores, la cifra más alta de su historia.',
        'La directora, Ana Ruiz, anunció que la próxima edición durará diez días.',
      ],
    },
    other: {
      title: 'El festival de jazz de Cartagena bate su récord',
      at: monday,
      text: [
        'El festival de jazz de Cartagena cerró el domingo con 31.000 espectadores, la cifra más alta de su historia.',
        'El director, Luis Peña, anunció que la próxima edición durará doce días.',
      ],
    },
  },
  {
    what: 'buses',
    language: 'pt',
    one: {
      title: 'Motoristas de ônibus de Recife entram em greve',
      at: monday,
      text: [
        'Os motoristas de ônibus de Recife entraram em greve na segunda-feira por aumento de 8% nos salários.',
        'O sindicato diz que 70% da frota parou. A prefeitura pediu à Justiça o fim da paralisação.',
      ],
    },
    other: {
      title: 'Motoristas de ônibus de Curitiba entram em greve',
      at: monday,
      text: [
        'Os motoristas de ônibus de Curitiba entraram em greve na segunda-feira por aumento de 11% nos salários.',
        'O sindicato diz que 60% da frota parou. A prefeitura pediu à Justiça o fim da paralisação.',
      ],
    },
  },
]
